<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Search</name>
    <message numerus="yes">
        <source>%n idea(s) found</source>
        <translation>
            <numerusform>%n idée trouvée</numerusform>
            <numerusform>%n idées trouvées</numerusform>
        </translation>
    </message>
    <message>
        <source>Idea {number}: {title}, {campaign}</source>
        <translation>Idée {number}&#xa0;: {title}, {campaign}</translation>
    </message>
    <message>
        <source>Make an idea of “{words}”</source>
        <translation>Créer une idée avec «&#x202f;{words}&#x202f;»</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>n°&#xa0;{number}</translation>
    </message>
</context>
</TS>
