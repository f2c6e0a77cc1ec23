<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Review</name>
    <message numerus="yes">
        <source>%n answer(s) to give</source>
        <translation>
            <numerusform>%n answer to give</numerusform>
            <numerusform>%n answers to give</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to give this week</source>
        <translation>
            <numerusform>%n answer to give this week</numerusform>
            <numerusform>%n answers to give this week</numerusform>
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
        <source>%n idea(s)</source>
        <translation>
            <numerusform>%n idea</numerusform>
            <numerusform>%n ideas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s) in review</source>
        <translation>
            <numerusform>%n idea in review</numerusform>
            <numerusform>%n ideas in review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n imported vote(s)</source>
        <translation>
            <numerusform>%n imported vote</numerusform>
            <numerusform>%n imported votes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n supporter(s)</source>
        <translation>
            <numerusform>%n supporter</numerusform>
            <numerusform>%n supporters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n this week</source>
        <translation>
            <numerusform>%n this week</numerusform>
            <numerusform>%n this week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looks for at least %n letter(s). A hint, nothing more.</source>
        <translation>
            <numerusform>Looks for at least %n letter. A hint, nothing more.</numerusform>
            <numerusform>Looks for at least %n letters. A hint, nothing more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{column}, %n idea(s)</source>
        <translation>
            <numerusform>{column}, %n idea</numerusform>
            <numerusform>{column}, %n ideas</numerusform>
        </translation>
    </message>
</context>
</TS>
