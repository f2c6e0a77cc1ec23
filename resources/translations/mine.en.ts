<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Following</name>
    <message numerus="yes">
        <source>%n idea(s) followed</source>
        <translation>
            <numerusform>%n idea followed</numerusform>
            <numerusform>%n ideas followed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MyIdeas</name>
    <message numerus="yes">
        <source>%n answer(s) late: the sponsor has been told.</source>
        <translation>
            <numerusform>%n answer late: the sponsor has been told.</numerusform>
            <numerusform>%n answers late: the sponsor has been told.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) on the way, each by its date.</source>
        <translation>
            <numerusform>%n answer on the way, by its date.</numerusform>
            <numerusform>%n answers on the way, each by its date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s)</source>
        <translation>
            <numerusform>%n idea</numerusform>
            <numerusform>%n ideas</numerusform>
        </translation>
    </message>
</context>
</TS>
