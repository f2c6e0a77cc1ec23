<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Ideabox</source>
        <translation>À propos d’Ideabox</translation>
    </message>
    <message>
        <source>Built on</source>
        <translation>Bâti avec</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy all versions and licences</source>
        <translation>Copier toutes les versions et les licences</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Copier la liste</translation>
    </message>
    <message>
        <source>Ideabox is free software under the Apache licence 2.0, without any warranty.</source>
        <translation>Ideabox est un logiciel libre sous licence Apache 2.0, sans aucune garantie.</translation>
    </message>
    <message>
        <source>Ideas from the field, each with an answer by a promised date.</source>
        <translation>Les idées du terrain, chacune avec une réponse à la date promise.</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Texte de la licence</translation>
    </message>
    <message>
        <source>The list of licences is missing from this copy of the program.</source>
        <translation>La liste des licences manque dans cette copie du programme.</translation>
    </message>
    <message>
        <source>{licence}, in {library}</source>
        <translation>{licence}, dans {library}</translation>
    </message>
</context>
</TS>
