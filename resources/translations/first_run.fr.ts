<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>FirstRun</name>
    <message>
        <source>A local notebook of ideas, for a team or a single store</source>
        <translation>Un carnet d’idées local, pour une équipe ou un seul magasin</translation>
    </message>
    <message>
        <source>Join my organisation</source>
        <translation>Rejoindre mon organisation</translation>
    </message>
    <message>
        <source>One sentence is enough. Every idea gets an answer, by an announced date.</source>
        <translation>Une phrase suffit pour proposer. Chaque idée reçoit une réponse, à une date annoncée.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Three campaigns already filled, nothing is sent</source>
        <translation>Trois campagnes déjà remplies, rien n’est envoyé</translation>
    </message>
    <message>
        <source>Try it with a sample</source>
        <translation>Essayer avec un exemple</translation>
    </message>
    <message>
        <source>Use it on this PC only</source>
        <translation>Utiliser sur ce poste seulement</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Where shall we begin?</source>
        <translation>Par où commencer&#x202f;?</translation>
    </message>
    <message>
        <source>Write your name: it stands under your ideas.</source>
        <translation>Écrivez votre nom&#xa0;: il figure sous vos idées.</translation>
    </message>
    <message>
        <source>You can change later without losing anything.</source>
        <translation>Vous pourrez changer plus tard, sans rien perdre.</translation>
    </message>
    <message>
        <source>You have a server’s address or a settings file from IT</source>
        <translation>Vous avez une adresse de serveur ou un fichier de réglages du service informatique</translation>
    </message>
    <message>
        <source>Your ideas travel from store to store.</source>
        <translation>Vos idées voyagent d’un magasin à l’autre.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Your team or store</source>
        <translation>Votre équipe ou magasin</translation>
    </message>
</context>
</TS>
