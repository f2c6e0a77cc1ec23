<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>IdeaAnswer</name>
    <message numerus="yes">
        <source>%n day(s) before the promised date</source>
        <translation>
            <numerusform>%n day before the promised date</numerusform>
            <numerusform>%n days before the promised date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hide %n earlier answer(s)</source>
        <translation>
            <numerusform>Hide %n earlier answer</numerusform>
            <numerusform>Hide %n earlier answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n earlier answer(s)</source>
        <translation>
            <numerusform>Show %n earlier answer</numerusform>
            <numerusform>Show %n earlier answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The answer is %n day(s) late.</source>
        <translation>
            <numerusform>The answer is %n day late.</numerusform>
            <numerusform>The answer is %n days late.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdeaCopy</name>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vote(s)</source>
        <translation>
            <numerusform>%n vote</numerusform>
            <numerusform>%n votes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdeaList</name>
    <message numerus="yes">
        <source>%n against</source>
        <translation>
            <numerusform>%n against</numerusform>
            <numerusform>%n against</numerusform>
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
        <source>%n vote(s)</source>
        <translation>
            <numerusform>%n vote</numerusform>
            <numerusform>%n votes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdeaPage</name>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s)</source>
        <translation>
            <numerusform>%n idea</numerusform>
            <numerusform>%n ideas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vote(s)</source>
        <translation>
            <numerusform>%n vote</numerusform>
            <numerusform>%n votes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdeaPath</name>
    <message numerus="yes">
        <source>Every idea gets an answer within %n day(s).</source>
        <translation>
            <numerusform>Every idea gets an answer within %n day.</numerusform>
            <numerusform>Every idea gets an answer within %n days.</numerusform>
        </translation>
    </message>
</context>
</TS>
