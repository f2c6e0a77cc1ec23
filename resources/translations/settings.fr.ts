<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Settings</name>
    <message>
        <source>Change my password</source>
        <translation>Changer mon mot de passe</translation>
    </message>
    <message>
        <source>Ideabox {version}</source>
        <translation>Ideabox {version}</translation>
    </message>
    <message>
        <source>In your organisation’s database. What you write before it is sent is kept in {folder}.</source>
        <translation>Dans la base de votre organisation. Ce que vous écrivez avant l’envoi est gardé dans {folder}.</translation>
    </message>
    <message>
        <source>J, K, V, P, S and others act outside text fields. F1 shows them all.</source>
        <translation>J, K, V, P, S et d’autres agissent hors des champs de texte. F1 les montre toutes.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>On this computer only, in {folder}. Copy this folder to keep a backup.</source>
        <translation>Sur cet ordinateur seulement, dans {folder}. Copiez ce dossier pour en garder une sauvegarde.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Signed in as {login}.</source>
        <translation>Connecté sous l’identifiant {login}.</translation>
    </message>
    <message>
        <source>Single-letter keys</source>
        <translation>Touches à une lettre</translation>
    </message>
    <message>
        <source>Switch person</source>
        <translation>Changer de personne</translation>
    </message>
    <message>
        <source>Where your data is</source>
        <translation>Où sont vos données</translation>
    </message>
    <message>
        <source>Your IT service decides this for everybody here.</source>
        <translation>Votre service informatique en décide pour tout le monde ici.</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>Votre compte</translation>
    </message>
</context>
</TS>
