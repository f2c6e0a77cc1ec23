<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Notices</name>
    <message>
        <source>A colleague</source>
        <translation>Un ou une collègue</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>All read</source>
        <translation>Tout lu</translation>
    </message>
    <message>
        <source>For you</source>
        <translation>Pour vous</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Nouvelles</translation>
    </message>
    <message>
        <source>Nothing new. Answers and replies to you appear here.</source>
        <translation>Rien de nouveau. Les réponses qui vous concernent arrivent ici.</translation>
    </message>
    <message>
        <source>Please look at {title}</source>
        <translation>À regarder&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Which news</source>
        <translation>Quelles nouvelles</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>mark read</source>
        <translation>marquer lu</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvrir</translation>
    </message>
    <message>
        <source>unread, </source>
        <translation>non lue, </translation>
    </message>
    <message>
        <source>{name} answered {title}</source>
        <translation>{name} a répondu à {title}</translation>
    </message>
    <message>
        <source>{name} commented on {title}</source>
        <translation>{name} a commenté {title}</translation>
    </message>
    <message>
        <source>{name} has a question about {title}</source>
        <translation>{name} a une question sur {title}</translation>
    </message>
    <message>
        <source>{name} moved {title} on</source>
        <translation>{name} a fait avancer {title}</translation>
    </message>
    <message>
        <source>{name} replied to you on {title}</source>
        <translation>{name} vous a répondu sur {title}</translation>
    </message>
    <message>
        <source>{stage}: “{text}”</source>
        <translation>{stage}&#xa0;: «&#x202f;{text}&#x202f;»</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«&#x202f;{text}&#x202f;»</translation>
    </message>
</context>
</TS>
