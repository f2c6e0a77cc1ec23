<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Keys</name>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Maj</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>{words} ({keys})</source>
        <translation>{words} ({keys})</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Accepted</source>
        <translation>Retenue</translation>
    </message>
    <message>
        <source>Answer promised: {words}</source>
        <translation>Réponse promise&#xa0;: {words}</translation>
    </message>
    <message>
        <source>In discussion</source>
        <translation>En discussion</translation>
    </message>
    <message>
        <source>In pilot</source>
        <translation>En pilote</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>À l’examen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouvelle</translation>
    </message>
    <message>
        <source>Not this time</source>
        <translation>Pas cette fois</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Mise de côté</translation>
    </message>
    <message>
        <source>Rolled out</source>
        <translation>Déployée</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>répondu</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>en pause</translation>
    </message>
</context>
<context>
    <name>Votes</name>
    <message>
        <source>Support</source>
        <comment>verb, on a button</comment>
        <translation>Soutenir</translation>
    </message>
    <message>
        <source>Vote</source>
        <comment>verb, in a narrow block</comment>
        <translation>Voter</translation>
    </message>
</context>
<context>
    <name>Widgets</name>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Hidden name</source>
        <translation>Nom masqué</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
</context>
</TS>
