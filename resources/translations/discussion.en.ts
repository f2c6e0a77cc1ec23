<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Discussion</name>
    <message numerus="yes">
        <source>Show more comments (%n left)</source>
        <translation>
            <numerusform>Show more comments (%n left)</numerusform>
            <numerusform>Show more comments (%n left)</numerusform>
        </translation>
    </message>
</context>
</TS>
