<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
