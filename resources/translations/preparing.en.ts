<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Preparing</name>
    <message numerus="yes">
        <source>%n character(s): a short question is read to its end</source>
        <translation>
            <numerusform>%n character: a short question is read to its end</numerusform>
            <numerusform>%n characters: a short question is read to its end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <comment>sites and groups</comment>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n colleague(s)</source>
        <translation>
            <numerusform>%n colleague</numerusform>
            <numerusform>%n colleagues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>length of a phase</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) between “{before}” and “{after}”.</source>
        <translation>
            <numerusform>%n day between “{before}” and “{after}”.</numerusform>
            <numerusform>%n days between “{before}” and “{after}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) from the first day to the end of the review.</source>
        <translation>
            <numerusform>%n day from the first day to the end of the review.</numerusform>
            <numerusform>%n days from the first day to the end of the review.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n site(s)</source>
        <translation>
            <numerusform>%n site</numerusform>
            <numerusform>%n sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wk</source>
        <comment>length of a phase</comment>
        <translation>
            <numerusform>%n wk</numerusform>
            <numerusform>%n wk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An answer within %n day(s)</source>
        <translation>
            <numerusform>An answer within %n day</numerusform>
            <numerusform>An answer within %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Promise %n day(s)</source>
        <translation>
            <numerusform>Promise %n day</numerusform>
            <numerusform>Promise %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The calendar began %n day(s) ago.</source>
        <translation>
            <numerusform>The calendar began %n day ago.</numerusform>
            <numerusform>The calendar began %n days ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too long by %n character(s): shorten it a little.</source>
        <translation>
            <numerusform>Too long by %n character: shorten it a little.</numerusform>
            <numerusform>Too long by %n characters: shorten it a little.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n colleague(s)</source>
        <translation>
            <numerusform>about %n colleague</numerusform>
            <numerusform>about %n colleagues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{before}” and “{after}” overlap by %n day(s).</source>
        <translation>
            <numerusform>“{before}” and “{after}” overlap by %n day.</numerusform>
            <numerusform>“{before}” and “{after}” overlap by %n days.</numerusform>
        </translation>
    </message>
</context>
</TS>
