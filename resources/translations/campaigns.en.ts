<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CampaignAbout</name>
    <message numerus="yes">
        <source>Every idea gets a written answer within %n day(s) of its publication. Its date is shown on the idea.</source>
        <translation>
            <numerusform>Every idea gets a written answer within %n day of its publication. Its date is shown on the idea.</numerusform>
            <numerusform>Every idea gets a written answer within %n days of its publication. Its date is shown on the idea.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CampaignBeside</name>
    <message numerus="yes">
        <source>%n answer(s) are late.</source>
        <translation>
            <numerusform>%n answer is late.</numerusform>
            <numerusform>%n answers are late.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s) supported</source>
        <translation>
            <numerusform>%n idea supported</numerusform>
            <numerusform>%n ideas supported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) to look at: see your news</source>
        <translation>
            <numerusform>%n report to look at: see your news</numerusform>
            <numerusform>%n reports to look at: see your news</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n store(s) take part</source>
        <translation>
            <numerusform>%n store takes part</numerusform>
            <numerusform>%n stores take part</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vote(s) given</source>
        <translation>
            <numerusform>%n vote given</numerusform>
            <numerusform>%n votes given</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Average time: %n day(s).</source>
        <translation>
            <numerusform>Average time: %n day.</numerusform>
            <numerusform>Average time: %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{answered} of %n idea(s)</source>
        <translation>
            <numerusform>{answered} of %n idea</numerusform>
            <numerusform>{answered} of %n ideas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CampaignExport</name>
    <message numerus="yes">
        <source>%n idea(s) exported to {name}</source>
        <translation>
            <numerusform>%n idea exported to {name}</numerusform>
            <numerusform>%n ideas exported to {name}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CampaignPage</name>
    <message numerus="yes">
        <source>%n idea(s)</source>
        <comment>before: of 48</comment>
        <translation>
            <numerusform>%n idea</numerusform>
            <numerusform>%n ideas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s)</source>
        <comment>in the status line</comment>
        <translation>
            <numerusform>%n idea</numerusform>
            <numerusform>%n ideas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CampaignPaper</name>
    <message numerus="yes">
        <source>%n idea(s)</source>
        <translation>
            <numerusform>%n idea</numerusform>
            <numerusform>%n ideas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n of them, as the list was sorted and filtered. Export it to have all.</source>
        <translation>
            <numerusform>Only the first (%n), as the list was sorted and filtered. Export it to have all.</numerusform>
            <numerusform>The first %n of them, as the list was sorted and filtered. Export it to have all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CampaignResults</name>
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
</context>
<context>
    <name>CampaignWords</name>
    <message numerus="yes">
        <source>%n draft(s) to finish</source>
        <translation>
            <numerusform>%n draft to finish</numerusform>
            <numerusform>%n drafts to finish</numerusform>
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
        <source>%n idea(s) of yours</source>
        <translation>
            <numerusform>%n idea of yours</numerusform>
            <numerusform>%n ideas of yours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <comment>ideas</comment>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vote(s) given</source>
        <translation>
            <numerusform>%n vote given</numerusform>
            <numerusform>%n votes given</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>answers every idea within %n day(s)</source>
        <translation>
            <numerusform>answers every idea within %n day</numerusform>
            <numerusform>answers every idea within %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} and %n more</source>
        <translation>
            <numerusform>{name} and %n more</numerusform>
            <numerusform>{name} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CampaignsPage</name>
    <message numerus="yes">
        <source>%n campaign(s)</source>
        <translation>
            <numerusform>%n campaign</numerusform>
            <numerusform>%n campaigns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open now</source>
        <comment>campaigns</comment>
        <translation>
            <numerusform>%n open now</numerusform>
            <numerusform>%n open now</numerusform>
        </translation>
    </message>
</context>
</TS>
