<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Settings</name>
    <message>
        <source>Ideabox {version}</source>
        <translation>Ideabox {version}</translation>
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
        <source>Single-letter keys</source>
        <translation>Touches à une lettre</translation>
    </message>
    <message>
        <source>Where your data is</source>
        <translation>Où sont vos données</translation>
    </message>
</context>
</TS>
