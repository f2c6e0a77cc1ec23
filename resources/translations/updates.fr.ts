<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Updates</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>IT knows how to get the newer one.</source>
        <translation>Le service informatique sait comment obtenir la nouvelle version.</translation>
    </message>
    <message>
        <source>IT says: {words}</source>
        <translation>Le service informatique indique&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Ideabox {version} is there.</source>
        <translation>Ideabox {version} est disponible.</translation>
    </message>
    <message>
        <source>Is there a newer version?</source>
        <translation>Y a-t-il une version plus récente&#x202f;?</translation>
    </message>
    <message>
        <source>Only an organisation’s shared database can say whether there is a newer one, and none is open. Ideabox asks nobody else: it never calls the internet.</source>
        <translation>Seule la base partagée d’une organisation peut dire s’il y en a une plus récente, et aucune n’est ouverte. Ideabox ne demande à personne d’autre&#xa0;: aucun appel à Internet, jamais.</translation>
    </message>
    <message>
        <source>Show where</source>
        <translation>Montrer où</translation>
    </message>
    <message>
        <source>The newer one is here: {place}</source>
        <translation>La nouvelle version se trouve ici&#xa0;: {place}</translation>
    </message>
    <message>
        <source>This couldn’t be opened here: {place}</source>
        <translation>Impossible à ouvrir ici&#xa0;: {place}</translation>
    </message>
    <message>
        <source>Yes: Ideabox {newest}. You have {version}, which goes on working.</source>
        <translation>Oui&#xa0;: Ideabox {newest}. Vous avez la {version}, qui continue de fonctionner.</translation>
    </message>
    <message>
        <source>You have Ideabox {version}.</source>
        <translation>Vous avez Ideabox {version}.</translation>
    </message>
    <message>
        <source>You have {version}, which goes on working.</source>
        <translation>Vous avez la {version}, qui continue de fonctionner.</translation>
    </message>
    <message>
        <source>Your organisation knows of no newer one.</source>
        <translation>Votre organisation n’en annonce pas de plus récente.</translation>
    </message>
    <message>
        <source>Your organisation’s database doesn’t say which one is the newest.</source>
        <translation>La base de votre organisation ne dit pas quelle version est la plus récente.</translation>
    </message>
</context>
</TS>
