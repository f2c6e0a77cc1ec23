<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Search</name>
    <message numerus="yes">
        <source>%n idea(s) found</source>
        <translation>
            <numerusform>%n idea found</numerusform>
            <numerusform>%n ideas found</numerusform>
        </translation>
    </message>
</context>
</TS>
