<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Shell</name>
    <message numerus="yes">
        <source>%n d</source>
        <comment>days left</comment>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shared PC: the session closes after %n idle minute(s)</source>
        <translation>
            <numerusform>Shared PC: the session closes after %n idle minute</numerusform>
            <numerusform>Shared PC: the session closes after %n idle minutes</numerusform>
        </translation>
    </message>
</context>
</TS>
