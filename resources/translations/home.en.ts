<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Today</name>
    <message numerus="yes">
        <source>%n answer(s) arrived for you.</source>
        <translation>
            <numerusform>%n answer arrived for you.</numerusform>
            <numerusform>%n answers arrived for you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to give this week.</source>
        <translation>
            <numerusform>%n answer to give this week.</numerusform>
            <numerusform>%n answers to give this week.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s) wait for your view.</source>
        <translation>
            <numerusform>%n idea waits for your view.</numerusform>
            <numerusform>%n ideas wait for your view.</numerusform>
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
        <source>%n promised answer(s) are late.</source>
        <translation>
            <numerusform>%n promised answer is late.</numerusform>
            <numerusform>%n promised answers are late.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All (%n)</source>
        <translation>
            <numerusform>All (%n)</numerusform>
            <numerusform>All (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>See all %n</source>
        <translation>
            <numerusform>See it</numerusform>
            <numerusform>See all %n</numerusform>
        </translation>
    </message>
</context>
</TS>
