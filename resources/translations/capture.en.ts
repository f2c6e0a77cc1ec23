<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Capture</name>
    <message numerus="yes">
        <source>%n character(s) left.</source>
        <translation>
            <numerusform>%n character left.</numerusform>
            <numerusform>%n characters left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too many: keep the heart of it here, the rest fits below.</source>
        <translation>
            <numerusform>%n character too many: keep the heart of it here, the rest fits below.</numerusform>
            <numerusform>%n characters too many: keep the heart of it here, the rest fits below.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At once, {names} and %n other(s) can read it.</source>
        <translation>
            <numerusform>At once, {names} and %n other can read it.</numerusform>
            <numerusform>At once, {names} and %n others can read it.</numerusform>
        </translation>
    </message>
</context>
</TS>
