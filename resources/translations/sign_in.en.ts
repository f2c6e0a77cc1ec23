<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>SignIn</name>
    <message numerus="yes">
        <source>%n more character(s)</source>
        <translation>
            <numerusform>%n more character</numerusform>
            <numerusform>%n more characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody was there for %n minute(s). What was being written is kept for who wrote it.</source>
        <translation>
            <numerusform>Nobody was there for %n minute. What was being written is kept for who wrote it.</numerusform>
            <numerusform>Nobody was there for %n minutes. What was being written is kept for who wrote it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shared PC. Your session closes by itself after %n minute(s).</source>
        <translation>
            <numerusform>Shared PC. Your session closes by itself after %n minute.</numerusform>
            <numerusform>Shared PC. Your session closes by itself after %n minutes.</numerusform>
        </translation>
    </message>
</context>
</TS>
