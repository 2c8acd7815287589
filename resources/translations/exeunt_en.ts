<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AlsoFound</name>
    <message numerus="yes">
        <source>Also in %n attached files</source>
        <translation>
            <numerusform>Also in %n attached file</numerusform>
            <numerusform>Also in %n attached files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Attaching</name>
    <message numerus="yes">
        <source>A message takes {count} files at most. %n were left out.</source>
        <translation>
            <numerusform>A message takes {count} files at most. %n was left out.</numerusform>
            <numerusform>A message takes {count} files at most. %n were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dropping</name>
    <message numerus="yes">
        <source>Drop them to attach %n files.</source>
        <translation>
            <numerusform>Drop it to attach %n file.</numerusform>
            <numerusform>Drop them to attach %n files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exchanging</name>
    <message numerus="yes">
        <source>%n chats imported.</source>
        <translation>
            <numerusform>%n chat imported.</numerusform>
            <numerusform>%n chats imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations written to “{file}”. It can be imported again.</source>
        <translation>
            <numerusform>%n conversation written to “{file}”. It can be imported again.</numerusform>
            <numerusform>%n conversations written to “{file}”. It can be imported again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already and were passed over.</source>
        <translation>
            <numerusform>%n was here already and was passed over.</numerusform>
            <numerusform>%n were here already and were passed over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingInText</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromptFiles</name>
    <message numerus="yes">
        <source>%n added.</source>
        <translation>
            <numerusform>%n added.</numerusform>
            <numerusform>%n added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message numerus="yes">
        <source>%n results</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThreadListModel</name>
    <message numerus="yes">
        <source>Folder {name}, closed, %n chats</source>
        <translation>
            <numerusform>Folder {name}, closed, %n chat</numerusform>
            <numerusform>Folder {name}, closed, %n chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Folder {name}, open, %n chats</source>
        <translation>
            <numerusform>Folder {name}, open, %n chat</numerusform>
            <numerusform>Folder {name}, open, %n chats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TreeMap</name>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n reply</numerusform>
            <numerusform>%n replies</numerusform>
        </translation>
    </message>
</context>
</TS>
