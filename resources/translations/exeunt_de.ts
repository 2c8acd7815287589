<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutWindow</name>
    <message>
        <source>About Exeunt</source>
        <translation>Über Exeunt</translation>
    </message>
    <message>
        <source>Chats with a model on this machine, which may leave when it is abused. Nothing you write leaves the machine.</source>
        <translation>Chats mit einem Modell auf diesem Gerät, das gehen darf, wenn es beleidigt wird. Nichts, was du schreibst, verlässt das Gerät.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Exeunt {version}</source>
        <translation>Exeunt {version}</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0.</source>
        <translation>Freie Software unter der Apache-Lizenz 2.0.</translation>
    </message>
    <message>
        <source>Your chats: {folder}</source>
        <translation>Deine Chats: {folder}</translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <source>Answer again</source>
        <translation>Neu beantworten</translation>
    </message>
    <message>
        <source>Branch from here</source>
        <translation>Von hier abzweigen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edit and branch</source>
        <translation>Bearbeiten und abzweigen</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>Nächste Fassung</translation>
    </message>
    <message>
        <source>Next version ({keys})</source>
        <translation>Nächste Fassung ({keys})</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Pin: it stays in the model&apos;s view, with its turn</source>
        <translation>Anheften: Das Modell behält die Nachricht im Blick, mit allem, was dazugehört</translation>
    </message>
    <message>
        <source>Previous version</source>
        <translation>Vorige Fassung</translation>
    </message>
    <message>
        <source>Previous version ({keys})</source>
        <translation>Vorige Fassung ({keys})</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
</context>
<context>
    <name>AlsoFound</name>
    <message numerus="yes">
        <source>Also in %n attached files</source>
        <translation>
            <numerusform>Auch in %n angehängten Datei</numerusform>
            <numerusform>Auch in %n angehängten Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Also in thoughts</source>
        <translation>Auch in Gedanken</translation>
    </message>
    <message>
        <source>Also in {name}</source>
        <translation>Auch in {name}</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>As in the window</source>
        <translation>Wie im Fenster</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>High contrast has stronger inks and lines.</source>
        <translation>Hoher Kontrast hat kräftigere Farben und Linien.</translation>
    </message>
    <message>
        <source>How much a line holds where the window has the room. Shorter lines are easier to follow.</source>
        <translation>Wie viel eine Zeile fasst, wo das Fenster Platz hat. Kürzeren Zeilen folgt das Auge leichter.</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Groß</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Light, dark, or whatever the system has at the time.</source>
        <translation>Hell, dunkel oder so, wie es das System gerade hat.</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>Schmal</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Of the messages, and of what you write.</source>
        <translation>Der Nachrichten und dessen, was du schreibst.</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Klein</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Schriftart</translation>
    </message>
    <message>
        <source>What messages are set in: any that is installed on this machine.</source>
        <translation>Worin Nachrichten gesetzt sind: jede, die auf diesem Gerät installiert ist.</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Breit</translation>
    </message>
    <message>
        <source>Width of the conversation</source>
        <translation>Breite der Unterhaltung</translation>
    </message>
    <message>
        <source>With serifs</source>
        <translation>Mit Serifen</translation>
    </message>
    <message>
        <source>Without it nothing fades, slides or blinks, the cursor neither.</source>
        <translation>Ohne sie blendet, gleitet und blinkt nichts, auch die Schreibmarke nicht.</translation>
    </message>
</context>
<context>
    <name>AroundMessages</name>
    <message>
        <source>From here on the model had other instructions</source>
        <translation>Ab hier hatte das Modell andere Anweisungen</translation>
    </message>
    <message>
        <source>Not counted: you marked this as wrong.</source>
        <translation>Nicht gezählt: Du hast das als falsch markiert.</translation>
    </message>
    <message>
        <source>The model no longer sees what is above this line</source>
        <translation>Was über dieser Linie steht, sieht das Modell nicht mehr</translation>
    </message>
    <message>
        <source>The model no longer sees what is above this line, but for what is pinned</source>
        <translation>Was über dieser Linie steht, sieht das Modell nicht mehr, außer dem Angehefteten</translation>
    </message>
    <message>
        <source>Would have: end the chat</source>
        <translation>Hätte: den Chat beendet</translation>
    </message>
    <message>
        <source>Would have: redirect</source>
        <translation>Hätte: gebeten, damit aufzuhören</translation>
    </message>
    <message>
        <source>Would have: warn</source>
        <translation>Hätte: gewarnt</translation>
    </message>
    <message>
        <source>You marked this as wrong. It will not count again.</source>
        <translation>Du hast das als falsch markiert. Es zählt nicht wieder.</translation>
    </message>
</context>
<context>
    <name>AttachButton</name>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Attach files: text, code, tables, PDF</source>
        <translation>Dateien anhängen: Text, Code, Tabellen, PDF</translation>
    </message>
</context>
<context>
    <name>Attaching</name>
    <message numerus="yes">
        <source>A message takes {count} files at most. %n were left out.</source>
        <translation>
            <numerusform>Eine Nachricht fasst höchstens {count} Dateien. %n wurde weggelassen.</numerusform>
            <numerusform>Eine Nachricht fasst höchstens {count} Dateien. %n wurden weggelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv)</source>
        <translation>Tabellen (*.csv *.tsv)</translation>
    </message>
    <message>
        <source>Text and Markdown (*.txt *.md *.markdown)</source>
        <translation>Text und Markdown (*.txt *.md *.markdown)</translation>
    </message>
    <message>
        <source>Text, code, tables and PDF (*)</source>
        <translation>Text, Code, Tabellen und PDF (*)</translation>
    </message>
    <message>
        <source>This chat has ended, so nothing can be attached here.</source>
        <translation>Dieser Chat ist beendet, hier kann nichts angehängt werden.</translation>
    </message>
    <message>
        <source>“{name}” is attached. {note}</source>
        <translation>„{name}“ ist angehängt. {note}</translation>
    </message>
</context>
<context>
    <name>AttachmentTray</name>
    <message>
        <source>Reading {name}…</source>
        <translation>{name} wird gelesen…</translation>
    </message>
    <message>
        <source>{name} is attached.</source>
        <translation>{name} ist angehängt.</translation>
    </message>
    <message>
        <source>{name} is removed.</source>
        <translation>{name} ist weggenommen.</translation>
    </message>
</context>
<context>
    <name>AttachmentViewer</name>
    <message>
        <source>Find in this file</source>
        <translation>In dieser Datei suchen</translation>
    </message>
    <message>
        <source>Text of {name}</source>
        <translation>Text von {name}</translation>
    </message>
    <message>
        <source>{size}. This is the text that the model is given.</source>
        <translation>{size}. Das ist der Text, den das Modell bekommt.</translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>Attached file {name}, {about}</source>
        <translation>Angehängte Datei {name}, {about}</translation>
    </message>
    <message>
        <source>Enter shows it, Delete removes it.</source>
        <translation>Eingabe zeigt sie, Entf nimmt sie weg.</translation>
    </message>
    <message>
        <source>Enter shows it.</source>
        <translation>Eingabe zeigt sie.</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} wegnehmen</translation>
    </message>
    <message>
        <source>about {count} tokens</source>
        <translation>etwa {count} Token</translation>
    </message>
    <message>
        <source>more than {count} tokens</source>
        <translation>mehr als {count} Token</translation>
    </message>
    <message>
        <source>{count} KB</source>
        <translation>{count} KB</translation>
    </message>
    <message>
        <source>{count} MB</source>
        <translation>{count} MB</translation>
    </message>
    <message>
        <source>{count} bytes</source>
        <translation>{count} Byte</translation>
    </message>
    <message>
        <source>{count} tokens</source>
        <translation>{count} Token</translation>
    </message>
    <message>
        <source>“{name}” could not be read.</source>
        <translation>„{name}“ konnte nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>Something went wrong in the app. What was kept is safe, and the log has the details.</source>
        <translation>In der App ist etwas schiefgegangen. Was gespeichert war, ist sicher, und das Protokoll hat die Einzelheiten.</translation>
    </message>
</context>
<context>
    <name>CaptionLine</name>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>Chat</name>
    <message>
        <source>Another chat</source>
        <translation>Ein anderer Chat</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Stop that answer</source>
        <translation>Diese Antwort anhalten</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>Das Modell</translation>
    </message>
    <message>
        <source>Your message is kept, and answered when {model} is loaded.</source>
        <translation>Deine Nachricht ist gespeichert und wird beantwortet, sobald {model} geladen ist.</translation>
    </message>
    <message>
        <source>“{title}” is being answered. Sending here waits until that is done.</source>
        <translation>„{title}“ wird gerade beantwortet. Das Senden hier wartet so lange.</translation>
    </message>
    <message>
        <source>“{title}” is being answered. Stop that answer first.</source>
        <translation>„{title}“ wird gerade beantwortet. Halte erst diese Antwort an.</translation>
    </message>
</context>
<context>
    <name>ChatSettings</name>
    <message>
        <source>1 thread</source>
        <translation>1 Thread</translation>
    </message>
    <message>
        <source>Changed; else {default}</source>
        <translation>Geändert; sonst {default}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>It is set for the model, in the settings.</source>
        <translation>Das wird für das Modell eingestellt, in den Einstellungen.</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alles zurücksetzen</translation>
    </message>
    <message>
        <source>Settings of this chat</source>
        <translation>Einstellungen dieses Chats</translation>
    </message>
    <message>
        <source>They hold from the next answer on, in this chat alone. What is empty is as for the model.</source>
        <translation>Sie gelten ab der nächsten Antwort, nur in diesem Chat. Was leer ist, ist wie beim Modell.</translation>
    </message>
    <message>
        <source>{count} threads</source>
        <translation>{count} Threads</translation>
    </message>
    <message>
        <source>{model} computes on: {count} (chosen by measuring).</source>
        <translation>{model} rechnet auf: {count} (durch Messen gewählt).</translation>
    </message>
    <message>
        <source>{model} computes on: {count} (set by hand).</source>
        <translation>{model} rechnet auf: {count} (von Hand gesetzt).</translation>
    </message>
</context>
<context>
    <name>ChatsCommands</name>
    <message>
        <source>Archive the chat</source>
        <translation>Den Chat archivieren</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>Papierkorb leeren…</translation>
    </message>
    <message>
        <source>Move the chat to the trash</source>
        <translation>Den Chat in den Papierkorb legen</translation>
    </message>
    <message>
        <source>Move to folder…</source>
        <translation>In einen Ordner…</translation>
    </message>
    <message>
        <source>Pin the chat to the top</source>
        <translation>Den Chat oben anheften</translation>
    </message>
    <message>
        <source>Rename the chat</source>
        <translation>Den Chat umbenennen</translation>
    </message>
    <message>
        <source>Show the archive</source>
        <translation>Das Archiv anzeigen</translation>
    </message>
    <message>
        <source>Show the trash</source>
        <translation>Den Papierkorb anzeigen</translation>
    </message>
</context>
<context>
    <name>ChatsPage</name>
    <message>
        <source>A model of a billion weights and more names a chat after its first answer. Other chats are called by their first words, and a name that you gave stays.</source>
        <translation>Ein Modell ab einer Milliarde Gewichten benennt einen Chat nach seiner ersten Antwort. Andere Chats heißen nach ihren ersten Worten, und ein Name, den du vergeben hast, bleibt.</translation>
    </message>
    <message>
        <source>At hand</source>
        <translation>Zur Hand</translation>
    </message>
    <message>
        <source>By the model</source>
        <translation>Durch das Modell</translation>
    </message>
    <message>
        <source>By their first words</source>
        <translation>Nach ihren ersten Worten</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Edit the persona</source>
        <translation>Die Persona bearbeiten</translation>
    </message>
    <message>
        <source>Edit the prompt</source>
        <translation>Die Vorlage bearbeiten</translation>
    </message>
    <message>
        <source>For another machine, or for somebody else. What is imported comes in at the end.</source>
        <translation>Für ein anderes Gerät oder für jemand anderen. Was importiert wird, kommt ans Ende.</translation>
    </message>
    <message>
        <source>Instructions for all chats</source>
        <translation>Anweisungen für alle Chats</translation>
    </message>
    <message>
        <source>Messages to write again. A slash at the beginning of a message brings them up.</source>
        <translation>Nachrichten, die du öfter schreibst. Ein Schrägstrich am Anfang einer Nachricht bringt sie hervor.</translation>
    </message>
    <message>
        <source>Names of chats</source>
        <translation>Namen von Chats</translation>
    </message>
    <message>
        <source>New persona</source>
        <translation>Neue Persona</translation>
    </message>
    <message>
        <source>New prompt</source>
        <translation>Neue Vorlage</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Personas and prompts as a file</source>
        <translation>Personas und Vorlagen als Datei</translation>
    </message>
    <message>
        <source>Roles for the model: instructions and, if you like, a model, a policy and how it answers.</source>
        <translation>Rollen für das Modell: Anweisungen und, wenn du magst, ein Modell, ein Regelwerk und wie es antwortet.</translation>
    </message>
    <message>
        <source>Saved prompts</source>
        <translation>Gespeicherte Vorlagen</translation>
    </message>
    <message>
        <source>What a model is told before all else in chats without instructions of their own. They have no say in what ends a chat.</source>
        <translation>Was ein Modell vor allem anderen erfährt, in Chats ohne eigene Anweisungen. Was einen Chat beendet, bestimmen sie nicht.</translation>
    </message>
</context>
<context>
    <name>Code</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>CodePane</name>
    <message>
        <source>Code, {language}</source>
        <translation>Code, {language}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Den Code kopieren</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>{words} ({keys})</source>
        <translation>{words} ({keys})</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Editing an earlier message</source>
        <translation>Eine frühere Nachricht wird bearbeitet</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Message…</source>
        <translation>Nachricht…</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send (Enter). Shift+Enter breaks the line.</source>
        <translation>Senden (Eingabe). Umschalt+Eingabe bricht die Zeile um.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop the answer (Esc)</source>
        <translation>Die Antwort anhalten (Esc)</translation>
    </message>
</context>
<context>
    <name>ContextRing</name>
    <message>
        <source>Context window</source>
        <translation>Kontextfenster</translation>
    </message>
</context>
<context>
    <name>ContextWatch</name>
    <message>
        <source>{why} What is attached counts as well: remove a file, or attach a part of it.</source>
        <translation>{why} Auch das Angehängte zählt: Nimm eine Datei weg, oder hänge nur einen Teil an.</translation>
    </message>
</context>
<context>
    <name>CorrectionsWindow</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Export what you marked as wrong</source>
        <translation>Als falsch Markiertes exportieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON-Dateien (*.json)</translation>
    </message>
    <message>
        <source>None of these messages, nor a trivial edit of one, counts again on this device. They stay here: nothing is sent anywhere.</source>
        <translation>Keine dieser Nachrichten und keine, die sich kaum von ihnen unterscheidet, zählt auf diesem Gerät noch einmal. Sie bleiben hier: Nichts wird irgendwohin gesendet.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>The message can count again, and its text is deleted here</source>
        <translation>Die Nachricht kann wieder zählen, und ihr Text wird hier gelöscht</translation>
    </message>
    <message>
        <source>What you marked as wrong</source>
        <translation>Was du als falsch markiert hast</translation>
    </message>
    <message>
        <source>You have marked nothing. “This was wrong” is in the menu of a message that counted.</source>
        <translation>Du hast nichts markiert. „Das war falsch“ steht im Menü einer Nachricht, die gezählt hat.</translation>
    </message>
    <message>
        <source>{count} written to “{file}”.</source>
        <translation>{count} in „{file}“ geschrieben.</translation>
    </message>
    <message>
        <source>“{file}” could not be written: {reason}. Choose another place.</source>
        <translation>„{file}“ konnte nicht geschrieben werden: {reason}. Wähle einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>CountedEntry</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Finds the words that weighed in this message</source>
        <translation>Findet die Wörter, die in dieser Nachricht Gewicht hatten</translation>
    </message>
    <message>
        <source>From now on this message does not count on this device</source>
        <translation>Von jetzt an zählt diese Nachricht auf diesem Gerät nicht</translation>
    </message>
    <message>
        <source>It stays on this device. What was decided stays as it is.</source>
        <translation>Es bleibt auf diesem Gerät. Was entschieden wurde, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Es wird gesucht…</translation>
    </message>
    <message>
        <source>Mark as wrong</source>
        <translation>Als falsch markieren</translation>
    </message>
    <message>
        <source>No single words stand out: it is the message as a whole.</source>
        <translation>Kein einzelnes Wort sticht hervor: Es ist die Nachricht als Ganzes.</translation>
    </message>
    <message>
        <source>Not marked yet: what you wrote is kept until you mark the message or cancel.</source>
        <translation>Noch nicht markiert: Was du geschrieben hast, bleibt erhalten, bis du die Nachricht markierst oder abbrichst.</translation>
    </message>
    <message>
        <source>This was wrong…</source>
        <translation>Das war falsch…</translation>
    </message>
    <message>
        <source>What weighed, with how far the score falls without it: {words}.</source>
        <translation>Was Gewicht hatte, und wie weit der Wert ohne es fällt: {words}.</translation>
    </message>
    <message>
        <source>Which words?</source>
        <translation>Welche Wörter?</translation>
    </message>
    <message>
        <source>Why this was wrong, if you like to say</source>
        <translation>Warum das falsch war, wenn du es sagen magst</translation>
    </message>
    <message>
        <source>Why, if you like</source>
        <translation>Warum, wenn du magst</translation>
    </message>
</context>
<context>
    <name>Countries</name>
    <message>
        <source>Australia</source>
        <translation>Australien</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Österreich</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Kanada</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Frankreich</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Deutschland</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irland</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Niederlande</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>Neuseeland</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Spanien</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Schweiz</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Vereinigtes Königreich</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Vereinigte Staaten</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
</context>
<context>
    <name>Deleting</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Copies of your chats that Exeunt made before an update of itself still hold these words, and are deleted as well.</source>
        <translation>Kopien deiner Chats, die Exeunt vor einem Update gemacht hat, enthalten diese Worte noch und werden auch gelöscht.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Delete {count} chats for good?</source>
        <translation>{count} Chats endgültig löschen?</translation>
    </message>
    <message>
        <source>Delete “{title}” for good?</source>
        <translation>„{title}“ endgültig löschen?</translation>
    </message>
    <message>
        <source>It cannot be undone.</source>
        <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Messages that you marked as wrong are kept in their own list.</source>
        <translation>Nachrichten, die du als falsch markiert hast, bleiben in ihrer eigenen Liste.</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>The chat was deleted for good.</source>
        <translation>Der Chat wurde endgültig gelöscht.</translation>
    </message>
    <message>
        <source>What a branch of it shows as well stays in that branch.</source>
        <translation>Was auch ein Zweig davon zeigt, bleibt in diesem Zweig.</translation>
    </message>
    <message>
        <source>{count} chats were deleted for good.</source>
        <translation>{count} Chats wurden endgültig gelöscht.</translation>
    </message>
    <message>
        <source>{done} of {count} chats were deleted for good. The others are still in the trash.</source>
        <translation>{done} von {count} Chats wurden endgültig gelöscht. Die anderen sind noch im Papierkorb.</translation>
    </message>
</context>
<context>
    <name>DeletionProgress</name>
    <message>
        <source>Deleting the chat for good…</source>
        <translation>Der Chat wird endgültig gelöscht…</translation>
    </message>
    <message>
        <source>Deleting {count} chats for good…</source>
        <translation>{count} Chats werden endgültig gelöscht…</translation>
    </message>
    <message>
        <source>Stopping after the chat that is being deleted…</source>
        <translation>Es endet nach dem Chat, der gerade gelöscht wird…</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>The disk takes no settings now. What you chose holds until Exeunt is closed.</source>
        <translation>Der Datenträger nimmt gerade keine Einstellungen an. Was du gewählt hast, gilt, bis Exeunt geschlossen wird.</translation>
    </message>
    <message>
        <source>The guard model {file} is not there any more and is not asked. Choose it anew in the settings.</source>
        <translation>Das Wächtermodell {file} ist nicht mehr da und wird nicht gefragt. Wähle es in den Einstellungen neu.</translation>
    </message>
    <message>
        <source>{file}, the guard model of the settings, is not asked. {reason}</source>
        <translation>{file}, das Wächtermodell aus den Einstellungen, wird nicht gefragt. {reason}</translation>
    </message>
</context>
<context>
    <name>DetailsWindow</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Details of this message</source>
        <translation>Einzelheiten dieser Nachricht</translation>
    </message>
</context>
<context>
    <name>DoneWords</name>
    <message>
        <source>Each goes for good after {days} days.</source>
        <translation>Jeder verschwindet nach {days} Tagen endgültig.</translation>
    </message>
    <message>
        <source>Goes for good in {days} days</source>
        <translation>Verschwindet endgültig in {days} Tagen</translation>
    </message>
    <message>
        <source>Goes for good within a day</source>
        <translation>Verschwindet binnen eines Tages endgültig</translation>
    </message>
    <message>
        <source>Kept until you delete it</source>
        <translation>Bleibt, bis du ihn löschst</translation>
    </message>
    <message>
        <source>Kept until you delete them for good.</source>
        <translation>Bleiben, bis du sie endgültig löschst.</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Off the list, and found by the search.</source>
        <translation>Nicht in der Liste, und von der Suche gefunden.</translation>
    </message>
    <message>
        <source>The folder “{name}” is gone, its chats are still there.</source>
        <translation>Der Ordner „{name}“ ist weg, seine Chats sind noch da.</translation>
    </message>
    <message>
        <source>{count} chats are back from the trash.</source>
        <translation>{count} Chats sind aus dem Papierkorb zurück.</translation>
    </message>
    <message>
        <source>{count} chats are back on the list.</source>
        <translation>{count} Chats sind wieder in der Liste.</translation>
    </message>
    <message>
        <source>{count} chats are in the archive.</source>
        <translation>{count} Chats sind im Archiv.</translation>
    </message>
    <message>
        <source>{count} chats are in the folder “{name}”.</source>
        <translation>{count} Chats sind im Ordner „{name}“.</translation>
    </message>
    <message>
        <source>{count} chats are in the trash.</source>
        <translation>{count} Chats sind im Papierkorb.</translation>
    </message>
    <message>
        <source>{count} chats are out of their folders.</source>
        <translation>{count} Chats sind aus ihren Ordnern heraus.</translation>
    </message>
    <message>
        <source>“{title}” is back on the list.</source>
        <translation>„{title}“ ist wieder in der Liste.</translation>
    </message>
    <message>
        <source>“{title}” is in the archive.</source>
        <translation>„{title}“ ist im Archiv.</translation>
    </message>
    <message>
        <source>“{title}” is in the folder “{name}”.</source>
        <translation>„{title}“ ist im Ordner „{name}“.</translation>
    </message>
    <message>
        <source>“{title}” is in the trash.</source>
        <translation>„{title}“ ist im Papierkorb.</translation>
    </message>
    <message>
        <source>“{title}” is out of its folder.</source>
        <translation>„{title}“ ist aus seinem Ordner heraus.</translation>
    </message>
</context>
<context>
    <name>Dropping</name>
    <message>
        <source>Drop it to attach it.</source>
        <translation>Lass sie los, um sie anzuhängen.</translation>
    </message>
    <message>
        <source>Drop it to open the model.</source>
        <translation>Lass sie los, um das Modell zu öffnen.</translation>
    </message>
    <message numerus="yes">
        <source>Drop them to attach %n files.</source>
        <translation>
            <numerusform>Lass los, um&#xa0;%n Datei anzuhängen.</numerusform>
            <numerusform>Lass los, um&#xa0;%n Dateien anzuhängen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DryRunPanel</name>
    <message>
        <source>No message here has been looked at yet.</source>
        <translation>Noch keine Nachricht hier wurde angesehen.</translation>
    </message>
    <message>
        <source>Nothing is changed by looking.</source>
        <translation>Das Ansehen ändert nichts.</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Regelwerk</translation>
    </message>
    <message>
        <source>Somebody here may need help, so nothing is counted.</source>
        <translation>Hier braucht vielleicht jemand Hilfe, deshalb wird nichts gezählt.</translation>
    </message>
    <message>
        <source>This chat would not have ended.</source>
        <translation>Dieser Chat hätte nicht geendet.</translation>
    </message>
    <message>
        <source>What would have been done</source>
        <translation>Was geschehen wäre</translation>
    </message>
    <message>
        <source>asks for it to stop</source>
        <translation>bittet, damit aufzuhören</translation>
    </message>
    <message>
        <source>asks whether to end the chat</source>
        <translation>fragt, ob der Chat enden soll</translation>
    </message>
    <message>
        <source>ends the chat</source>
        <translation>beendet den Chat</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>macht weiter</translation>
    </message>
    <message>
        <source>goes on: it would have counted, and is spared</source>
        <translation>macht weiter: Es hätte gezählt und wird nachgesehen</translation>
    </message>
    <message>
        <source>only observed: {action}</source>
        <translation>nur beobachtet: {action}</translation>
    </message>
    <message>
        <source>shows where to find help</source>
        <translation>zeigt, wo es Hilfe gibt</translation>
    </message>
    <message>
        <source>warns</source>
        <translation>warnt</translation>
    </message>
    <message>
        <source>{would} (it was: {did})</source>
        <translation>{would} (es war: {did})</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>A slash (/) brings up saved prompts and personas.</source>
        <translation>Ein Schrägstrich (/) bringt gespeicherte Vorlagen und Personas hervor.</translation>
    </message>
    <message>
        <source>Chats run on this machine, with a model file in the GGUF format.</source>
        <translation>Chats laufen auf diesem Gerät, mit einer Modelldatei im GGUF-Format.</translation>
    </message>
    <message>
        <source>Explain why the sky is blue, in three sentences</source>
        <translation>Erkläre in drei Sätzen, warum der Himmel blau ist</translation>
    </message>
    <message>
        <source>Give me five names for a quiet café by a river</source>
        <translation>Nenne mir fünf Namen für ein ruhiges Café am Fluss</translation>
    </message>
    <message>
        <source>It runs here alone. Nothing you write leaves this machine.</source>
        <translation>Es läuft nur hier. Nichts, was du schreibst, verlässt dieses Gerät.</translation>
    </message>
    <message>
        <source>It stopped working. The model&apos;s menu above loads it again.</source>
        <translation>Es läuft nicht mehr. Das Menü des Modells oben lädt es wieder.</translation>
    </message>
    <message>
        <source>Loading, {percent} %.</source>
        <translation>Wird geladen, {percent}&#xa0;%.</translation>
    </message>
    <message>
        <source>No model is open</source>
        <translation>Kein Modell ist offen</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation>Modelldatei öffnen…</translation>
    </message>
    <message>
        <source>Small and quick, and often wrong. Nothing you write leaves this machine.</source>
        <translation>Klein und schnell, und oft im Irrtum. Nichts, was du schreibst, verlässt dieses Gerät.</translation>
    </message>
    <message>
        <source>Write a polite email that moves a meeting to Thursday</source>
        <translation>Schreib eine höfliche E-Mail, die ein Treffen auf Donnerstag verlegt</translation>
    </message>
</context>
<context>
    <name>EndCard</name>
    <message>
        <source>Branch from here</source>
        <translation>Von hier abzweigen</translation>
    </message>
    <message>
        <source>Chat ended by {model}</source>
        <translation>Chat beendet von {model}</translation>
    </message>
    <message>
        <source>Ended at your request</source>
        <translation>Auf deinen Wunsch beendet</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>The message to branch from</source>
        <translation>Die Nachricht, von der abgezweigt wird</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>Das Modell</translation>
    </message>
    <message>
        <source>Which messages counted, the warning, and the rule</source>
        <translation>Welche Nachrichten gezählt haben, die Warnung und die Regel</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>You asked for it and said yes. The chat stays here to read.</source>
        <translation>Du hast darum gebeten und Ja gesagt. Der Chat bleibt hier zum Lesen.</translation>
    </message>
    <message>
        <source>from {message}</source>
        <translation>ab {message}</translation>
    </message>
    <message>
        <source>from:</source>
        <translation>ab:</translation>
    </message>
    <message>
        <source>{who}: “{words}”</source>
        <translation>{who}: „{words}“</translation>
    </message>
</context>
<context>
    <name>EndQuestion</name>
    <message>
        <source>End this chat</source>
        <translation>Diesen Chat beenden</translation>
    </message>
    <message>
        <source>End this chat for good?</source>
        <translation>Diesen Chat endgültig beenden?</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>Offen lassen</translation>
    </message>
</context>
<context>
    <name>EndingPage</name>
    <message>
        <source>A chat that was started keeps the policy it was started with.</source>
        <translation>Ein begonnener Chat behält das Regelwerk, mit dem er begann.</translation>
    </message>
    <message>
        <source>A small model too, though its yes or no may mean little.</source>
        <translation>Auch ein kleines Modell, obwohl sein Ja oder Nein wenig bedeuten mag.</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>As the system ({country})</source>
        <translation>Wie das System ({country})</translation>
    </message>
    <message>
        <source>As the window ({language})</source>
        <translation>Wie das Fenster ({language})</translation>
    </message>
    <message>
        <source>Ask the chat model before an end</source>
        <translation>Das Chatmodell vor einem Ende fragen</translation>
    </message>
    <message>
        <source>Country of the helplines</source>
        <translation>Land der Hilfetelefone</translation>
    </message>
    <message>
        <source>Each is a small file, which is listed here once it is in the folder. An example lies there.</source>
        <translation>Jedes ist eine kleine Datei, die hier steht, sobald sie im Ordner liegt. Ein Beispiel liegt dort.</translation>
    </message>
    <message>
        <source>Ending a chat</source>
        <translation>Einen Chat beenden</translation>
    </message>
    <message>
        <source>For this start, --ask-model says it; a choice here goes before that.</source>
        <translation>Für diesen Start sagt es --ask-model; eine Wahl hier geht vor.</translation>
    </message>
    <message>
        <source>From three billion weights on. Smaller models cannot be relied on to judge, and are not asked.</source>
        <translation>Ab drei Milliarden Gewichten. Auf das Urteil kleinerer Modelle ist kein Verlass; sie werden nicht gefragt.</translation>
    </message>
    <message>
        <source>In which words</source>
        <translation>In welchen Worten</translation>
    </message>
    <message>
        <source>Its no keeps the chat open. Where nobody is asked, only a message that the detector is sure of can be the last. A model that is asked may also leave by itself, in a chat that was warned.</source>
        <translation>Sein Nein hält den Chat offen. Wo niemand gefragt wird, kann nur eine Nachricht die letzte sein, bei der der Detektor sicher ist. Ein Modell, das gefragt wird, kann in einem Chat mit Warnung auch von sich aus gehen.</translation>
    </message>
    <message>
        <source>Language of the notices</source>
        <translation>Sprache der Hinweise</translation>
    </message>
    <message>
        <source>Messages that no longer count here. They can be listed, removed, and exported as a file.</source>
        <translation>Nachrichten, die hier nicht mehr zählen. Sie lassen sich auflisten, entfernen und als Datei exportieren.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Of notices, closing words and support from now on. What was said stays as it is.</source>
        <translation>Von Hinweisen, Schlussworten und Hilfe von jetzt an. Was gesagt wurde, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Only the detector, and a guard model if there is one.</source>
        <translation>Nur der Detektor, und ein Wächtermodell, wenn es eines gibt.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Policy for new chats</source>
        <translation>Regelwerk für neue Chats</translation>
    </message>
    <message>
        <source>Show them…</source>
        <translation>Anzeigen…</translation>
    </message>
    <message>
        <source>What you marked as wrong</source>
        <translation>Was du als falsch markiert hast</translation>
    </message>
    <message>
        <source>When it ends</source>
        <translation>Wann er endet</translation>
    </message>
    <message>
        <source>Where a notice in a crisis says to turn. Now it says: {helplines}.</source>
        <translation>Wohin ein Hinweis in einer Krise verweist. Jetzt sagt er: {helplines}.</translation>
    </message>
    <message>
        <source>Where it is large enough</source>
        <translation>Wo es groß genug ist</translation>
    </message>
    <message>
        <source>Where it was mistaken</source>
        <translation>Wo es sich geirrt hat</translation>
    </message>
    <message>
        <source>Who is asked before</source>
        <translation>Wer vorher gefragt wird</translation>
    </message>
    <message>
        <source>Your own policies</source>
        <translation>Deine eigenen Regelwerke</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Move it down (Alt+Down)</source>
        <translation>Nach unten schieben (Alt+Ab)</translation>
    </message>
    <message>
        <source>Move it up (Alt+Up)</source>
        <translation>Nach oben schieben (Alt+Auf)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>“{name}” was deleted.</source>
        <translation>„{name}“ wurde gelöscht.</translation>
    </message>
</context>
<context>
    <name>EntryWindow</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>This is what you wrote here before. It is not saved yet.</source>
        <translation>Das hast du hier zuvor geschrieben. Es ist noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>What you wrote is not saved yet.</source>
        <translation>Was du geschrieben hast, ist noch nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>Exchanging</name>
    <message numerus="yes">
        <source>%n chats imported.</source>
        <translation>
            <numerusform>%n Chat importiert.</numerusform>
            <numerusform>%n Chats importiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations written to “{file}”. It can be imported again.</source>
        <translation>
            <numerusform>%n Unterhaltung in „{file}“ geschrieben. Das lässt sich wieder importieren.</numerusform>
            <numerusform>%n Unterhaltungen in „{file}“ geschrieben. Das lässt sich wieder importieren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already and were passed over.</source>
        <translation>
            <numerusform>%n war schon hier und wurde übergangen.</numerusform>
            <numerusform>%n waren schon hier und wurden übergangen.</numerusform>
        </translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>Alles exportieren</translation>
    </message>
    <message>
        <source>Export this chat</source>
        <translation>Diesen Chat exportieren</translation>
    </message>
    <message>
        <source>Export {count} chats</source>
        <translation>{count} Chats exportieren</translation>
    </message>
    <message>
        <source>Exports of chats (*.zip *.json *.jsonl)</source>
        <translation>Exporte von Chats (*.zip *.json *.jsonl)</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>Chats importieren</translation>
    </message>
    <message>
        <source>Importing “{file}”</source>
        <translation>„{file}“ wird importiert</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Angehalten. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Stopped. What was imported until then stays.</source>
        <translation>Angehalten. Was bis dahin importiert war, bleibt.</translation>
    </message>
    <message>
        <source>Writing all chats to “{file}”</source>
        <translation>Alle Chats werden in „{file}“ geschrieben</translation>
    </message>
    <message>
        <source>Writing the chat to “{file}”</source>
        <translation>Der Chat wird in „{file}“ geschrieben</translation>
    </message>
    <message>
        <source>Writing the chosen chats to “{file}”</source>
        <translation>Die gewählten Chats werden in „{file}“ geschrieben</translation>
    </message>
    <message>
        <source>Written to “{file}”.</source>
        <translation>In „{file}“ geschrieben.</translation>
    </message>
    <message>
        <source>“{file}” is there already and was left as it is. Choose another name.</source>
        <translation>„{file}“ gibt es schon und wurde gelassen, wie es ist. Wähle einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Chat ended</source>
        <translation>Chat beendet</translation>
    </message>
    <message>
        <source>Chat ended by {model}</source>
        <translation>Chat beendet von {model}</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>Das Modell</translation>
    </message>
    <message>
        <source>Thoughts</source>
        <translation>Gedanken</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>cut short</source>
        <translation>abgeschnitten</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
</context>
<context>
    <name>ExportWindow</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Alle auswählen</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Keine auswählen</translation>
    </message>
    <message>
        <source>Export this chat</source>
        <translation>Diesen Chat exportieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>JSON, to import again (.json)</source>
        <translation>JSON, wieder importierbar (.json)</translation>
    </message>
    <message>
        <source>Markdown (.md)</source>
        <translation>Markdown (.md)</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>PDF (.pdf)</source>
        <translation>PDF (.pdf)</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>Das Modell</translation>
    </message>
    <message>
        <source>The whole conversation with all its branches, and all that was found and decided in it.</source>
        <translation>Die ganze Unterhaltung mit allen Zweigen und allem, was darin gefunden und entschieden wurde.</translation>
    </message>
    <message>
        <source>Web page (.html)</source>
        <translation>Webseite (.html)</translation>
    </message>
    <message>
        <source>What the chat shows, in order. Choose the messages that are to be in it.</source>
        <translation>Was der Chat zeigt, der Reihe nach. Wähle die Nachrichten, die dabei sein sollen.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Also in thoughts</source>
        <translation>Auch in Gedanken</translation>
    </message>
    <message>
        <source>Any model</source>
        <translation>Alle Modelle</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Between…</source>
        <translation>Zwischen…</translation>
    </message>
    <message>
        <source>By a model</source>
        <translation>Von einem Modell</translation>
    </message>
    <message>
        <source>By anyone</source>
        <translation>Von allen</translation>
    </message>
    <message>
        <source>By you</source>
        <translation>Von dir</translation>
    </message>
    <message>
        <source>Ended chats only</source>
        <translation>Nur beendete Chats</translation>
    </message>
    <message>
        <source>Everywhere, with the trash</source>
        <translation>Überall, auch im Papierkorb</translation>
    </message>
    <message>
        <source>From this day</source>
        <translation>Ab diesem Tag</translation>
    </message>
    <message>
        <source>In the last 30 days</source>
        <translation>In den letzten 30 Tagen</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>In den letzten 7 Tagen</translation>
    </message>
    <message>
        <source>In the last year</source>
        <translation>Im letzten Jahr</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>In der Liste</translation>
    </message>
    <message>
        <source>List and archive</source>
        <translation>Liste und Archiv</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Until this day</source>
        <translation>Bis zu diesem Tag</translation>
    </message>
    <message>
        <source>What models thought over their answers, which is folded away in the chats</source>
        <translation>Was Modelle vor ihren Antworten überlegt haben; in den Chats ist es eingeklappt</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Where the chat is kept</source>
        <translation>Wo der Chat liegt</translation>
    </message>
    <message>
        <source>Who wrote it</source>
        <translation>Wer es geschrieben hat</translation>
    </message>
    <message>
        <source>With which model</source>
        <translation>Mit welchem Modell</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>Weiter (Eingabe)</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>Zurück (Umschalt+Eingabe)</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>In diesem Chat suchen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} von {total}</translation>
    </message>
    <message>
        <source>{number} of {total}…</source>
        <translation>{number} von {total}…</translation>
    </message>
    <message>
        <source>{total}…</source>
        <translation>{total}…</translation>
    </message>
</context>
<context>
    <name>FindingInText</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} von {total}</translation>
    </message>
</context>
<context>
    <name>FolderMenu</name>
    <message>
        <source>Move to folder…</source>
        <translation>In einen Ordner…</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Out of its folder</source>
        <translation>Aus dem Ordner heraus</translation>
    </message>
</context>
<context>
    <name>FoundByName</name>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Ended chat</source>
        <translation>Beendeter Chat</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Settings: {page}</source>
        <translation>Einstellungen: {page}</translation>
    </message>
</context>
<context>
    <name>GoingTo</name>
    <message>
        <source>This chat is being answered. Go there when the answer is finished.</source>
        <translation>Dieser Chat wird gerade beantwortet. Geh dorthin, wenn die Antwort fertig ist.</translation>
    </message>
    <message>
        <source>This message is in no chat of the list any more. Nothing was changed.</source>
        <translation>Diese Nachricht ist in keinem Chat der Liste mehr. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>Group</name>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Policy for new chats</source>
        <translation>Regelwerk für neue Chats</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>This chat</source>
        <translation>Dieser Chat</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
</context>
<context>
    <name>GuardControl</name>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Choose a guard model</source>
        <translation>Ein Wächtermodell wählen</translation>
    </message>
    <message>
        <source>Looking at {name}…</source>
        <translation>{name} wird angesehen…</translation>
    </message>
    <message>
        <source>Models (*.gguf)</source>
        <translation>Modelle (*.gguf)</translation>
    </message>
    <message>
        <source>None is used.</source>
        <translation>Keines wird benutzt.</translation>
    </message>
    <message>
        <source>None is used: {file} is not there any more.</source>
        <translation>Keines wird benutzt: {file} ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Use no guard model</source>
        <translation>Kein Wächtermodell benutzen</translation>
    </message>
    <message>
        <source>Use none</source>
        <translation>Keines benutzen</translation>
    </message>
    <message>
        <source>{name}, given with --guard for this start</source>
        <translation>{name}, für diesen Start mit --guard angegeben</translation>
    </message>
    <message>
        <source>{reason} Nothing was changed.</source>
        <translation>{reason} Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>GuardSetting</name>
    <message>
        <source>A model made to tell abuse from what only looks like it: Qwen3Guard-Gen, Llama Guard 3 or ShieldGemma, as a GGUF file. It is asked in the chat model&apos;s place, and loaded only once a chat was warned.</source>
        <translation>Ein Modell, das Beleidigendes von dem unterscheidet, was nur so aussieht: Qwen3Guard-Gen, Llama Guard 3 oder ShieldGemma, als GGUF-Datei. Es wird statt des Chatmodells gefragt und erst geladen, wenn ein Chat gewarnt wurde.</translation>
    </message>
    <message>
        <source>Guard model</source>
        <translation>Wächtermodell</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Loading {percent} %</source>
        <translation>Wird geladen, {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Model: {state}</source>
        <translation>Modell: {state}</translation>
    </message>
    <message>
        <source>More about this chat</source>
        <translation>Mehr zu diesem Chat</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>Policy for new chats</source>
        <translation>Regelwerk für neue Chats</translation>
    </message>
    <message>
        <source>Show the chats</source>
        <translation>Chats anzeigen</translation>
    </message>
    <message>
        <source>Stopped working: load it again</source>
        <translation>Läuft nicht mehr: wieder laden</translation>
    </message>
    <message>
        <source>What counts in this chat</source>
        <translation>Was in diesem Chat zählt</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Map of the chat</source>
        <translation>Karte des Chats</translation>
    </message>
    <message>
        <source>What would it have done?</source>
        <translation>Was hätte es getan?</translation>
    </message>
</context>
<context>
    <name>InstructionsLine</name>
    <message>
        <source>Bring the instructions before back</source>
        <translation>Die vorigen Anweisungen zurückholen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edit the instructions</source>
        <translation>Anweisungen bearbeiten</translation>
    </message>
    <message>
        <source>Hide them</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>Instructions (default)</source>
        <translation>Anweisungen (Vorgabe)</translation>
    </message>
    <message>
        <source>Instructions (default): {text}</source>
        <translation>Anweisungen (Vorgabe): {text}</translation>
    </message>
    <message>
        <source>Instructions for the model in this chat</source>
        <translation>Anweisungen für das Modell in diesem Chat</translation>
    </message>
    <message>
        <source>Instructions: {text}</source>
        <translation>Anweisungen: {text}</translation>
    </message>
    <message>
        <source>Not applied yet</source>
        <translation>Noch nicht angewendet</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Show all of them</source>
        <translation>Ganz anzeigen</translation>
    </message>
    <message>
        <source>The model reads them before the chat, from its next answer on. They have no say in what ends a chat.</source>
        <translation>Das Modell liest sie vor dem Chat, ab seiner nächsten Antwort. Was einen Chat beendet, bestimmen sie nicht.</translation>
    </message>
    <message>
        <source>These are {count} characters; at most {most} can be kept.</source>
        <translation>Das sind {count} Zeichen; höchstens {most} können behalten werden.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Use the default</source>
        <translation>Vorgabe benutzen</translation>
    </message>
</context>
<context>
    <name>KeysField</name>
    <message>
        <source>No keys</source>
        <translation>Keine Tasten</translation>
    </message>
    <message>
        <source>Press the new keys for {command}</source>
        <translation>Drücke die neuen Tasten für {command}</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset the keys of {command}</source>
        <translation>Die Tasten von {command} zurücksetzen</translation>
    </message>
    <message>
        <source>Take {keys} over</source>
        <translation>{keys} übernehmen</translation>
    </message>
    <message>
        <source>no keys</source>
        <translation>keine Tasten</translation>
    </message>
    <message>
        <source>{command}: {keys}</source>
        <translation>{command}: {keys}</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>As the system ({language})</source>
        <translation>Wie das System ({language})</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Sprache des Fensters</translation>
    </message>
    <message>
        <source>Of its words, numbers and dates. Notices follow, unless another language was chosen for them. What a model writes in is up to you and the model.</source>
        <translation>Seiner Wörter, Zahlen und Daten. Hinweise folgen, wenn für sie keine andere Sprache gewählt wurde. Worin ein Modell schreibt, ist Sache von dir und dem Modell.</translation>
    </message>
</context>
<context>
    <name>LastMessages</name>
    <message>
        <source>Answer again</source>
        <translation>Neu beantworten</translation>
    </message>
    <message>
        <source>Copy the last answer</source>
        <translation>Die letzte Antwort kopieren</translation>
    </message>
    <message>
        <source>Edit your last message</source>
        <translation>Deine letzte Nachricht bearbeiten</translation>
    </message>
    <message>
        <source>The last answer is copied.</source>
        <translation>Die letzte Antwort ist kopiert.</translation>
    </message>
</context>
<context>
    <name>LinkWindow</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Die Adresse kopieren</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open this address?</source>
        <translation>Diese Adresse öffnen?</translation>
    </message>
    <message>
        <source>The words of the link name another address: {words}</source>
        <translation>Die Worte des Links nennen eine andere Adresse: {words}</translation>
    </message>
    <message>
        <source>Write to this address?</source>
        <translation>An diese Adresse schreiben?</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>{name} {number}</source>
        <translation>{name} {number}</translation>
    </message>
</context>
<context>
    <name>LoadingLine</name>
    <message>
        <source>Cancel loading</source>
        <translation>Laden abbrechen</translation>
    </message>
    <message>
        <source>Loading {name}</source>
        <translation>{name} wird geladen</translation>
    </message>
    <message>
        <source>Loading {name}…</source>
        <translation>{name} wird geladen…</translation>
    </message>
</context>
<context>
    <name>LongPaste</name>
    <message>
        <source>Attach them as a file</source>
        <translation>Als Datei anhängen</translation>
    </message>
    <message>
        <source>Pasted text {number}.txt</source>
        <translation>Eingefügter Text {number}.txt</translation>
    </message>
    <message>
        <source>Pasted text.txt</source>
        <translation>Eingefügter Text.txt</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Zurücklegen</translation>
    </message>
    <message>
        <source>The pasted text is attached.</source>
        <translation>Der eingefügte Text ist angehängt.</translation>
    </message>
    <message>
        <source>You pasted {count} letters.</source>
        <translation>Du hast {count} Zeichen eingefügt.</translation>
    </message>
</context>
<context>
    <name>Markdown</name>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>MessageCopying</name>
    <message>
        <source>Copy what is selected</source>
        <translation>Auswahl kopieren</translation>
    </message>
    <message>
        <source>Copy what is selected as Markdown</source>
        <translation>Auswahl als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy without Markdown&apos;s signs</source>
        <translation>Ohne die Zeichen von Markdown kopieren</translation>
    </message>
    <message>
        <source>Select the whole message</source>
        <translation>Die ganze Nachricht auswählen</translation>
    </message>
</context>
<context>
    <name>MessageDetails</name>
    <message>
        <source>Abuse, aimed at {target}.</source>
        <translation>Verletzend, gerichtet auf: {target}.</translation>
    </message>
    <message>
        <source>An apology.</source>
        <translation>Eine Entschuldigung.</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Einschätzung</translation>
    </message>
    <message>
        <source>Civil.</source>
        <translation>Freundlich.</translation>
    </message>
    <message>
        <source>Context window</source>
        <translation>Kontextfenster</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>None were kept of this answer.</source>
        <translation>Zu dieser Antwort wurden keine behalten.</translation>
    </message>
    <message>
        <source>None: the detector did not read this message.</source>
        <translation>Keine: Der Detektor hat diese Nachricht nicht gelesen.</translation>
    </message>
    <message>
        <source>Not all: its beginning no longer fitted.</source>
        <translation>Nicht alles: Der Anfang passte nicht mehr hinein.</translation>
    </message>
    <message>
        <source>Nothing: the chat went on.</source>
        <translation>Nichts: Der Chat ging weiter.</translation>
    </message>
    <message>
        <source>Rude, or mildly abusive, aimed at {target}.</source>
        <translation>Grob oder leicht verletzend, gerichtet auf: {target}.</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Seen of the chat</source>
        <translation>Vom Chat gesehen</translation>
    </message>
    <message>
        <source>Severe abuse, aimed at {target}.</source>
        <translation>Schwer verletzend, gerichtet auf: {target}.</translation>
    </message>
    <message>
        <source>Somebody may need help. Such a message is never counted.</source>
        <translation>Hier braucht vielleicht jemand Hilfe. Eine solche Nachricht zählt nie.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Support was offered.</source>
        <translation>Hilfe wurde angeboten.</translation>
    </message>
    <message>
        <source>The chat ended.</source>
        <translation>Der Chat endete.</translation>
    </message>
    <message>
        <source>The model asked for it to stop.</source>
        <translation>Das Modell bat, damit aufzuhören.</translation>
    </message>
    <message>
        <source>The model warned that it would leave.</source>
        <translation>Das Modell warnte, dass es gehen würde.</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Nachdenken</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>To the first word</source>
        <translation>Bis zum ersten Wort</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>You marked it as wrongly counted, so it counts as civil.</source>
        <translation>Du hast sie als zu Unrecht gezählt markiert, deshalb zählt sie als freundlich.</translation>
    </message>
    <message>
        <source>You were asked whether the chat should end.</source>
        <translation>Du wurdest gefragt, ob der Chat enden soll.</translation>
    </message>
    <message>
        <source>a group of people</source>
        <translation>eine Gruppe von Menschen</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>eine Person</translation>
    </message>
    <message>
        <source>a thing</source>
        <translation>eine Sache</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>the model</source>
        <translation>das Modell</translation>
    </message>
    <message>
        <source>the writer</source>
        <translation>wer schreibt</translation>
    </message>
    <message>
        <source>{percent} % for abuse</source>
        <translation>{percent}&#xa0;% verletzend</translation>
    </message>
    <message>
        <source>{reading} reading, {writing} writing</source>
        <translation>{reading} Lesen, {writing} Schreiben</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{speed} tokens a second</source>
        <translation>{speed} Token pro Sekunde</translation>
    </message>
    <message>
        <source>{used} of {window} tokens</source>
        <translation>{used} von {window} Token</translation>
    </message>
    <message>
        <source>{words} words, {characters} characters</source>
        <translation>{words} Wörter, {characters} Zeichen</translation>
    </message>
    <message>
        <source>{written} written, {read} in the prompt</source>
        <translation>{written} geschrieben, {read} in der Eingabe</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Einzelheiten…</translation>
    </message>
    <message>
        <source>This was wrong…</source>
        <translation>Das war falsch…</translation>
    </message>
    <message>
        <source>Why did this count?</source>
        <translation>Warum hat das gezählt?</translation>
    </message>
</context>
<context>
    <name>MessageRow</name>
    <message>
        <source>A block of code.</source>
        <translation>Ein Stück Code.</translation>
    </message>
    <message>
        <source>Cut short: it reached the longest answer allowed</source>
        <translation>Abgeschnitten: Die längste erlaubte Antwort ist erreicht</translation>
    </message>
    <message>
        <source>Cut short: the context window is full</source>
        <translation>Abgeschnitten: Das Kontextfenster ist voll</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>No answer came after these thoughts</source>
        <translation>Nach diesen Gedanken kam keine Antwort</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Version {number} of {count}</source>
        <translation>Fassung {number} von {count}</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>{said} Attached: {names}</source>
        <translation>{said} Angehängt: {names}</translation>
    </message>
    <message>
        <source>{who}, {time}</source>
        <translation>{who}, {time}</translation>
    </message>
</context>
<context>
    <name>ModelFiles</name>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Load anyway</source>
        <translation>Trotzdem laden</translation>
    </message>
    <message>
        <source>Load with a smaller context</source>
        <translation>Mit kleinerem Kontext laden</translation>
    </message>
    <message>
        <source>Models (*.gguf)</source>
        <translation>Modelle (*.gguf)</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>Zu wenig Speicher</translation>
    </message>
    <message>
        <source>Open a model file</source>
        <translation>Modelldatei öffnen</translation>
    </message>
    <message>
        <source>{figures} Loaded anyway it may be very slow, and the system may end it or other programs.</source>
        <translation>{figures} Trotzdem geladen, kann es sehr langsam sein, und das System kann es oder andere Programme beenden.</translation>
    </message>
    <message>
        <source>{name} is loaded when the answer is finished.</source>
        <translation>{name} wird geladen, wenn die Antwort fertig ist.</translation>
    </message>
    <message>
        <source>{tokens} tokens fit.</source>
        <translation>{tokens} Token passen hinein.</translation>
    </message>
    <message>
        <source>{words} {model} is loaded again.</source>
        <translation>{words} {model} wird wieder geladen.</translation>
    </message>
    <message>
        <source>{words} {model} is still there.</source>
        <translation>{words} {model} ist noch da.</translation>
    </message>
    <message>
        <source>“{name}” does not fit the memory.</source>
        <translation>„{name}“ passt nicht in den Speicher.</translation>
    </message>
    <message>
        <source>“{name}” is no model file: those end in .gguf.</source>
        <translation>„{name}“ ist keine Modelldatei: Die enden auf .gguf.</translation>
    </message>
    <message>
        <source>“{name}” was not opened. {reason}</source>
        <translation>„{name}“ wurde nicht geöffnet. {reason}</translation>
    </message>
</context>
<context>
    <name>ModelPage</name>
    <message>
        <source>16 bits</source>
        <translation>16 Bit</translation>
    </message>
    <message>
        <source>4 bits (q4_0)</source>
        <translation>4 Bit (q4_0)</translation>
    </message>
    <message>
        <source>8 bits (q8_0)</source>
        <translation>8 Bit (q8_0)</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Alle {count}</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Automatic ({tokens})</source>
        <translation>Automatisch ({tokens})</translation>
    </message>
    <message>
        <source>Chosen by measuring</source>
        <translation>Durch Messen gewählt</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>How it answers</source>
        <translation>Wie es antwortet</translation>
    </message>
    <message>
        <source>How it is loaded</source>
        <translation>Wie es geladen wird</translation>
    </message>
    <message>
        <source>How many processor cores the model computes on. Measuring follows what else the computer does.</source>
        <translation>Auf wie vielen Prozessorkernen das Modell rechnet. Das Messen richtet sich danach, was das Gerät sonst tut.</translation>
    </message>
    <message>
        <source>How many tokens of a chat the model sees at once. More takes more memory.</source>
        <translation>Wie viele Token eines Chats das Modell auf einmal sieht. Mehr braucht mehr Speicher.</translation>
    </message>
    <message>
        <source>How many tokens of a chat {model} sees at once. More takes more memory.</source>
        <translation>Wie viele Token eines Chats {model} auf einmal sieht. Mehr braucht mehr Speicher.</translation>
    </message>
    <message>
        <source>Layers on the graphics card</source>
        <translation>Schichten auf der Grafikkarte</translation>
    </message>
    <message>
        <source>Memory of the context</source>
        <translation>Speicher des Kontexts</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>The file of {model} advises what Exeunt does not have ({advice}); what is shown here holds instead.</source>
        <translation>Die Datei von {model} rät zu etwas, das Exeunt nicht hat ({advice}); stattdessen gilt, was hier steht.</translation>
    </message>
    <message>
        <source>This installation computes on the processor alone: its llama.cpp was built for no graphics card.</source>
        <translation>Diese Installation rechnet nur auf dem Prozessor: Ihr llama.cpp wurde für keine Grafikkarte gebaut.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>What lies on the graphics card is computed there, much faster. Take fewer where its memory is small.</source>
        <translation>Was auf der Grafikkarte liegt, wird dort berechnet, viel schneller. Nimm weniger, wo ihr Speicher klein ist.</translation>
    </message>
    <message>
        <source>With fewer bits a longer context fits the memory. Answers become a little less exact.</source>
        <translation>Mit weniger Bit passt ein längerer Kontext in den Speicher. Antworten werden etwas ungenauer.</translation>
    </message>
    <message>
        <source>an order of the samplers</source>
        <translation>eine Reihenfolge der Sampler</translation>
    </message>
    <message>
        <source>{count}, chosen by measuring</source>
        <translation>{count}, durch Messen gewählt</translation>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message>
        <source>Fold this away</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Show the support card</source>
        <translation>Hilfekarte anzeigen</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>{model} · Warning</source>
        <translation>{model} · Warnung</translation>
    </message>
</context>
<context>
    <name>OriginLine</name>
    <message>
        <source>Go there</source>
        <translation>Hingehen</translation>
    </message>
</context>
<context>
    <name>OriginWords</name>
    <message>
        <source>A branch of a chat that was deleted</source>
        <translation>Ein Zweig eines Chats, der gelöscht wurde</translation>
    </message>
    <message>
        <source>Branch of “{title}”, from here on</source>
        <translation>Zweig von „{title}“, ab hier</translation>
    </message>
    <message>
        <source>Branch of “{title}”, from “{words}”</source>
        <translation>Zweig von „{title}“, ab „{words}“</translation>
    </message>
    <message>
        <source>Branch of “{title}”, which is in the trash</source>
        <translation>Zweig von „{title}“, der im Papierkorb liegt</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>All commands</source>
        <translation>Alle Befehle</translation>
    </message>
    <message>
        <source>Commands, chats and settings</source>
        <translation>Befehle, Chats und Einstellungen</translation>
    </message>
    <message>
        <source>Find a command, a chat or a setting</source>
        <translation>Finde einen Befehl, einen Chat oder eine Einstellung</translation>
    </message>
    <message>
        <source>Nothing here has these letters.</source>
        <translation>Nichts hier hat diese Buchstaben.</translation>
    </message>
    <message>
        <source>The arrow keys choose, Enter does it, Esc leaves.</source>
        <translation>Die Pfeiltasten wählen, Eingabe führt es aus, Esc schließt.</translation>
    </message>
    <message>
        <source>What do you want to do, open or set?</source>
        <translation>Was möchtest du tun, öffnen oder einstellen?</translation>
    </message>
    <message>
        <source>{row}. {number} of {count}</source>
        <translation>{row}. {number} von {count}</translation>
    </message>
</context>
<context>
    <name>PathView</name>
    <message>
        <source>A second model is asked about this…</source>
        <translation>Ein zweites Modell wird dazu gefragt…</translation>
    </message>
    <message>
        <source>Reading the chat… {percent} %</source>
        <translation>Der Chat wird gelesen… {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Reading your message…</source>
        <translation>Deine Nachricht wird gelesen…</translation>
    </message>
    <message>
        <source>Waiting for the model…</source>
        <translation>Wartet auf das Modell…</translation>
    </message>
</context>
<context>
    <name>PersonaChoosing</name>
    <message>
        <source>Load another model</source>
        <translation>Ein anderes Modell laden</translation>
    </message>
    <message>
        <source>Load it</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Until then, {model} answers.</source>
        <translation>Bis dahin antwortet {model}.</translation>
    </message>
    <message>
        <source>“{name}” is made for {model}, which is not there any more. The model that is loaded answers.</source>
        <translation>„{name}“ ist für {model} gemacht, das nicht mehr da ist. Es antwortet das Modell, das geladen ist.</translation>
    </message>
    <message>
        <source>“{name}” is made for {model}. Load it?</source>
        <translation>„{name}“ ist für {model} gemacht. Soll es geladen werden?</translation>
    </message>
    <message>
        <source>“{name}” speaks from the next answer on.</source>
        <translation>„{name}“ spricht ab der nächsten Antwort.</translation>
    </message>
    <message>
        <source>“{name}” speaks from the next answer on. The policy of this chat stays; the persona&apos;s own is for new chats.</source>
        <translation>„{name}“ spricht ab der nächsten Antwort. Das Regelwerk dieses Chats bleibt; das der Persona gilt für neue Chats.</translation>
    </message>
</context>
<context>
    <name>PersonaWindow</name>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Andere Datei…</translation>
    </message>
    <message>
        <source>Any model</source>
        <translation>Irgendein Modell</translation>
    </message>
    <message>
        <source>As for new chats</source>
        <translation>Wie bei neuen Chats</translation>
    </message>
    <message>
        <source>Choose a model file</source>
        <translation>Eine Modelldatei wählen</translation>
    </message>
    <message>
        <source>For chats that begin with this persona. A chat keeps the one it began with.</source>
        <translation>Für Chats, die mit dieser Persona beginnen. Ein Chat behält das, womit er begann.</translation>
    </message>
    <message>
        <source>How it answers</source>
        <translation>Wie es antwortet</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Models (*.gguf)</source>
        <translation>Modelle (*.gguf)</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Regelwerk</translation>
    </message>
    <message>
        <source>What is empty is as for the model.</source>
        <translation>Was leer ist, ist wie beim Modell.</translation>
    </message>
    <message>
        <source>You are asked before it is loaded.</source>
        <translation>Du wirst gefragt, bevor es geladen wird.</translation>
    </message>
</context>
<context>
    <name>Picking</name>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Prompts and personas…</source>
        <translation>Vorlagen und Personas…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Counts, and shows what it would have done. It asks, warns and ends nothing by itself; support is still offered.</source>
        <translation>Zählt und zeigt, was geschehen wäre. Es bittet, warnt und beendet nichts von selbst; Hilfe wird weiter angeboten.</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>Streng</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>Sanft</translation>
    </message>
    <message>
        <source>Last resort</source>
        <translation>Letztes Mittel</translation>
    </message>
    <message>
        <source>Names the behaviour, then warns, and ends the chat only when it still goes on.</source>
        <translation>Benennt das Verhalten, warnt dann und beendet den Chat nur, wenn es trotzdem weitergeht.</translation>
    </message>
    <message>
        <source>Observe</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Redirects and warns later than the default, and never ends a chat.</source>
        <translation>Bittet und warnt später als das übliche und beendet nie einen Chat.</translation>
    </message>
    <message>
        <source>The same steps as the default. What was said is forgiven more slowly, and rude messages weigh more.</source>
        <translation>Dieselben Schritte wie das übliche. Gesagtes wird langsamer verziehen, und grobe Nachrichten wiegen schwerer.</translation>
    </message>
</context>
<context>
    <name>ProgressWindow</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>Was nicht gelesen werden konnte</translation>
    </message>
</context>
<context>
    <name>PromptFiles</name>
    <message numerus="yes">
        <source>%n added.</source>
        <translation>
            <numerusform>%n hinzugefügt.</numerusform>
            <numerusform>%n hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add those of the app</source>
        <translation>Die der App hinzufügen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>All of them were here already.</source>
        <translation>Alle waren schon hier.</translation>
    </message>
    <message>
        <source>Export personas and prompts</source>
        <translation>Personas und Vorlagen exportieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Import personas and prompts</source>
        <translation>Personas und Vorlagen importieren</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Personas and prompts (*.json)</source>
        <translation>Personas und Vorlagen (*.json)</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>In {file} geschrieben.</translation>
    </message>
</context>
<context>
    <name>PromptPicker</name>
    <message>
        <source>Prompts and personas</source>
        <translation>Vorlagen und Personas</translation>
    </message>
</context>
<context>
    <name>PromptWindow</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>What stands in double braces, such as {{language}}, is filled in with the Tab key once the prompt is in the composer. {{clipboard}} is what you copied, {{selection}} what is selected in the chat.</source>
        <translation>Was in doppelten Klammern steht, wie {{language}}, füllst du mit der Tabulatortaste aus, sobald die Vorlage im Eingabefeld ist. {{clipboard}} ist, was du kopiert hast, {{selection}}, was im Chat ausgewählt ist.</translation>
    </message>
</context>
<context>
    <name>PromptsAtHand</name>
    <message>
        <source>Edit the instructions</source>
        <translation>Anweisungen bearbeiten</translation>
    </message>
    <message>
        <source>Insert a prompt or choose a persona</source>
        <translation>Eine Vorlage einfügen oder eine Persona wählen</translation>
    </message>
    <message>
        <source>Persona: {name}</source>
        <translation>Persona: {name}</translation>
    </message>
    <message>
        <source>Prompts and personas…</source>
        <translation>Vorlagen und Personas…</translation>
    </message>
</context>
<context>
    <name>QuoteButton</name>
    <message>
        <source>Show it in the chat</source>
        <translation>Im Chat zeigen</translation>
    </message>
    <message>
        <source>{quote}: show it in the chat</source>
        <translation>{quote}: im Chat zeigen</translation>
    </message>
</context>
<context>
    <name>Quotes</name>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
</context>
<context>
    <name>ReadingOut</name>
    <message>
        <source>A block of code.</source>
        <translation>Ein Stück Code.</translation>
    </message>
</context>
<context>
    <name>Remedy</name>
    <message>
        <source>Answer it</source>
        <translation>Beantworten</translation>
    </message>
    <message>
        <source>Edit it</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Load it again</source>
        <translation>Wieder laden</translation>
    </message>
    <message>
        <source>Load with a smaller context</source>
        <translation>Mit kleinerem Kontext laden</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation>Modelldatei öffnen…</translation>
    </message>
    <message>
        <source>This message has no answer yet.</source>
        <translation>Diese Nachricht hat noch keine Antwort.</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>Results</source>
        <translation>Treffer</translation>
    </message>
</context>
<context>
    <name>ResultModel</name>
    <message>
        <source>Chat: {title}, {place}</source>
        <translation>Chat: {title}, {place}</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>Das Modell</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>in the archive</source>
        <translation>im Archiv</translation>
    </message>
    <message>
        <source>in the trash</source>
        <translation>im Papierkorb</translation>
    </message>
    <message>
        <source>{author}, in thoughts</source>
        <translation>{author}, in Gedanken</translation>
    </message>
    <message>
        <source>{author}, in {file}</source>
        <translation>{author}, in {file}</translation>
    </message>
    <message>
        <source>{author}, {day}: {words}</source>
        <translation>{author}, {day}: {words}</translation>
    </message>
</context>
<context>
    <name>RowsArea</name>
    <message>
        <source>Transcript</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>Runner</name>
    <message>
        <source>Something went wrong in the app. What was written is kept, and the log has the details.</source>
        <translation>In der App ist etwas schiefgegangen. Was geschrieben war, ist gespeichert, und das Protokoll hat die Einzelheiten.</translation>
    </message>
</context>
<context>
    <name>SamplingFields</name>
    <message>
        <source>Above 1, what was just said becomes less likely.</source>
        <translation>Über 1 wird unwahrscheinlicher, was gerade gesagt wurde.</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>How freely words are chosen. At 0 always the likeliest.</source>
        <translation>Wie frei Wörter gewählt werden. Bei 0 immer das wahrscheinlichste.</translation>
    </message>
    <message>
        <source>In tokens.</source>
        <translation>In Token.</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>Längste Antwort</translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <source>Only so many of the likeliest tokens are chosen from. 0: all.</source>
        <translation>Nur unter so vielen der wahrscheinlichsten Token wird gewählt. 0: unter allen.</translation>
    </message>
    <message>
        <source>Only the likeliest tokens that together have this probability.</source>
        <translation>Nur die wahrscheinlichsten Token, die zusammen diese Wahrscheinlichkeit haben.</translation>
    </message>
    <message>
        <source>Only tokens with at least this part of the likeliest one&apos;s probability.</source>
        <translation>Nur Token mit mindestens diesem Anteil der Wahrscheinlichkeit des wahrscheinlichsten.</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>Repetition penalty</source>
        <translation>Strafe für Wiederholung</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert (Seed)</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>With a seed, the same chat and settings give the same answer.</source>
        <translation>Mit einem Startwert gibt derselbe Chat mit denselben Einstellungen dieselbe Antwort.</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message numerus="yes">
        <source>%n results</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>(files and thoughts of older chats are still being taken in)</source>
        <translation>(Dateien und Gedanken älterer Chats werden noch aufgenommen)</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Nothing found with these filters.</source>
        <translation>Mit diesen Filtern nichts gefunden.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>Search all chats</source>
        <translation>In allen Chats suchen</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Es wird gesucht</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Es wird gesucht…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>Die Suche wurde angehalten.</translation>
    </message>
    <message>
        <source>Words are found as beginnings, in any order. “In quotation marks”, they are found as they stand.</source>
        <translation>Wörter werden als Anfänge gefunden, in beliebiger Reihenfolge. „In Anführungszeichen“ werden sie gefunden, wie sie dastehen.</translation>
    </message>
    <message>
        <source>{results}, the newest; there are older ones</source>
        <translation>{results}, die neuesten; es gibt ältere</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>The chats could not be searched. They are safe, and the log has the details.</source>
        <translation>Die Chats konnten nicht durchsucht werden. Sie sind sicher, und das Protokoll hat die Einzelheiten.</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>(look in “{0}”)</source>
        <translation>(sieh in „{0}“ nach)</translation>
    </message>
    <message>
        <source>, or choose a smaller model</source>
        <translation>, oder wähle ein kleineres Modell</translation>
    </message>
    <message>
        <source>A message takes {0} files at most: “{1}” was left out.</source>
        <translation>Eine Nachricht fasst höchstens {0} Dateien: „{1}“ wurde weggelassen.</translation>
    </message>
    <message>
        <source>Another program ended the model {0} (SIGKILL).{1} Load it again.</source>
        <translation>Ein anderes Programm hat das Modell beendet, {0} (SIGKILL).{1} Lade es wieder.</translation>
    </message>
    <message>
        <source>Another program holds the file with your chats, “{file}”. What was kept before is safe. Close that program and try again.</source>
        <translation>Ein anderes Programm hält die Datei mit deinen Chats, „{file}“. Was vorher gespeichert war, ist sicher. Schließe dieses Programm und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Close other programs</source>
        <translation>Schließe andere Programme</translation>
    </message>
    <message>
        <source>Exeunt is already open with the data folder “{0}”. Use that window, or start this one with another folder by --data-dir.</source>
        <translation>Exeunt ist mit dem Datenordner „{0}“ schon offen. Benutze jenes Fenster, oder starte dieses mit einem anderen Ordner durch --data-dir.</translation>
    </message>
    <message>
        <source>It cannot be read to its end: {0}.</source>
        <translation>Es lässt sich nicht bis zum Ende lesen: {0}.</translation>
    </message>
    <message>
        <source>It crashed the last time, too: choose another quantisation of this model, or another model.</source>
        <translation>Es ist schon beim letzten Mal abgestürzt: Wähle eine andere Quantisierung dieses Modells, oder ein anderes Modell.</translation>
    </message>
    <message>
        <source>It is locked by a password.</source>
        <translation>Es ist mit einem Passwort gesperrt.</translation>
    </message>
    <message>
        <source>It is packed so tightly that it cannot be a file of chats.</source>
        <translation>Es ist so dicht gepackt, dass es keine Datei mit Chats sein kann.</translation>
    </message>
    <message>
        <source>Its {0} number {1} cannot be read: {2}.</source>
        <translation>{0} Nummer {1} darin lässt sich nicht lesen: {2}.</translation>
    </message>
    <message>
        <source>Large parts of this model file are empty, as in a download that was not finished. Download or copy it again.</source>
        <translation>Große Teile dieser Modelldatei sind leer, wie bei einem Download, der nicht fertig wurde. Lade oder kopiere sie noch einmal.</translation>
    </message>
    <message>
        <source>Load it again, or choose another file.</source>
        <translation>Lade es wieder, oder wähle eine andere Datei.</translation>
    </message>
    <message>
        <source>Load it again.</source>
        <translation>Lade es wieder.</translation>
    </message>
    <message>
        <source>Load it with a smaller context</source>
        <translation>Lade es mit einem kleineren Kontext</translation>
    </message>
    <message>
        <source>Loading it was cancelled.</source>
        <translation>Das Laden wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Loading it was cancelled. Choose a model to go on with.</source>
        <translation>Das Laden wurde abgebrochen. Wähle ein Modell, um weiterzumachen.</translation>
    </message>
    <message>
        <source>Memory ran short for the model {0}</source>
        <translation>Der Speicher reichte dem Modell nicht, {0}</translation>
    </message>
    <message>
        <source>No chats of a kind that is known here are in it.</source>
        <translation>Darin sind keine Chats einer Art, die hier bekannt ist.</translation>
    </message>
    <message>
        <source>No model file is at {0}. It may have been moved or deleted.</source>
        <translation>Bei {0} ist keine Modelldatei. Sie wurde vielleicht verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>No model is loaded. Choose one first.</source>
        <translation>Kein Modell ist geladen. Wähle zuerst eines.</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>Auf dem Gerät ist kein Platz mehr</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Datei oder Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>Nothing was there to be judged. The chat is untouched.</source>
        <translation>Es gab nichts zu beurteilen. Am Chat wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Of {0} of its messages it is not known what came before: they stand at the beginning.</source>
        <translation>Von {0} der Nachrichten ist nicht bekannt, was davor kam: Sie stehen am Anfang.</translation>
    </message>
    <message>
        <source>Of {0} pages, {1} hold no text: they may be pictures.</source>
        <translation>Von {0} Seiten enthalten {1} keinen Text: Vielleicht sind es Bilder.</translation>
    </message>
    <message>
        <source>One of your own presets was</source>
        <translation>Eines deiner eigenen Regelwerke wurde</translation>
    </message>
    <message>
        <source>Only the first {0} of its {1} pages were read: at most {2} pages and {3} letters are.</source>
        <translation>Nur die ersten {0} der {1} Seiten wurden gelesen: höchstens {2} Seiten und {3} Zeichen.</translation>
    </message>
    <message>
        <source>Part {0} of this model ({1}) is no use. {2}</source>
        <translation>Teil {0} dieses Modells ({1}) ist nicht zu gebrauchen. {2}</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Keine Berechtigung</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>Nur zum Lesen eingebunden</translation>
    </message>
    <message>
        <source>The abuse detector could not be started ({reason}), so {consequence}. The chat goes on.</source>
        <translation>Der Detektor konnte nicht gestartet werden ({reason}), deshalb {consequence}. Der Chat geht weiter.</translation>
    </message>
    <message>
        <source>The abuse detector could not read a message, so nothing is counted. The chat goes on as usual.</source>
        <translation>Der Detektor konnte eine Nachricht nicht lesen, deshalb wird nichts gezählt. Der Chat geht weiter wie immer.</translation>
    </message>
    <message>
        <source>The abuse detector is closed, so {consequence}.</source>
        <translation>Der Detektor ist geschlossen, deshalb {consequence}.</translation>
    </message>
    <message>
        <source>The abuse detector stopped working, so {consequence}. The chat goes on, and the detector is started again.</source>
        <translation>Der Detektor lief nicht mehr, deshalb {consequence}. Der Chat geht weiter, und der Detektor wird neu gestartet.</translation>
    </message>
    <message>
        <source>The abuse detector took too long, so {consequence}. The chat goes on, and the detector is started again.</source>
        <translation>Der Detektor brauchte zu lange, deshalb {consequence}. Der Chat geht weiter, und der Detektor wird neu gestartet.</translation>
    </message>
    <message>
        <source>The abuse detector&apos;s file {0} is {1}, so nothing is counted. Installing Exeunt again brings it back.</source>
        <translation>Von den Dateien des Detektors fehlt etwas ({0}: {1}), deshalb wird nichts gezählt. Exeunt neu zu installieren bringt sie zurück.</translation>
    </message>
    <message>
        <source>The chat template could not be run ({0}). Close other programs, and try again.</source>
        <translation>Die Chatvorlage konnte nicht ausgeführt werden ({0}). Schließe andere Programme und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>The chat template inside this file is not safe to run: it does not come to an end, or takes what no template needs. The model was not loaded. Choose another file.</source>
        <translation>Die Chatvorlage in dieser Datei auszuführen ist nicht sicher: Sie kommt zu keinem Ende, oder nimmt sich, was keine Vorlage braucht. Das Modell wurde nicht geladen. Wähle eine andere Datei.</translation>
    </message>
    <message>
        <source>The conversation is too long for the model to judge. It was not asked.</source>
        <translation>Die Unterhaltung ist zu lang, als dass das Modell sie beurteilen könnte. Es wurde nicht gefragt.</translation>
    </message>
    <message>
        <source>The default model is not installed. Run `make setup`, or choose a model file of your own.</source>
        <translation>Das mitgelieferte Modell ist nicht installiert. Führe `make setup` aus, oder wähle eine eigene Modelldatei.</translation>
    </message>
    <message>
        <source>The disk that holds “{0}” cannot lock files, so two windows could overwrite each other. Choose a data folder on another disk with --data-dir.</source>
        <translation>Die Platte mit „{0}“ kann Dateien nicht sperren, zwei Fenster könnten sich also überschreiben. Wähle mit --data-dir einen Datenordner auf einer anderen Platte.</translation>
    </message>
    <message>
        <source>The disk that holds “{0}” is full. What was kept before is safe. Free some space and try again.</source>
        <translation>Die Platte mit „{0}“ ist voll. Was vorher gespeichert war, ist sicher. Schaffe Platz und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>The disk that holds “{folder}” is full, so this could not be kept. All that was kept before is safe. Free some space and try again.</source>
        <translation>Die Platte mit „{folder}“ ist voll, deshalb konnte dies nicht gespeichert werden. Alles, was vorher gespeichert war, ist sicher. Schaffe Platz und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>The file does not say how its letters are written. If some look wrong, save it as UTF-8 and attach it again.</source>
        <translation>Die Datei sagt nicht, wie ihre Buchstaben geschrieben sind. Wenn manche falsch aussehen, speichere sie als UTF-8 und hänge sie noch einmal an.</translation>
    </message>
    <message>
        <source>The file with your chats, “{0}”, cannot be opened: {1}. It was left untouched. Put back a copy{2}, or choose another folder with --data-dir.</source>
        <translation>Die Datei mit deinen Chats, „{0}“, lässt sich nicht öffnen: {1}. Sie wurde nicht angerührt. Leg eine Kopie zurück{2}, oder wähle mit --data-dir einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The file with your chats, “{0}”, cannot be read and written. It was left untouched. Allow reading and writing it, or choose another folder with --data-dir.</source>
        <translation>Die Datei mit deinen Chats, „{0}“, lässt sich nicht lesen und schreiben. Sie wurde nicht angerührt. Erlaube es, oder wähle mit --data-dir einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The file with your chats, “{0}”, is gone, but a part of it, “{1}”, is still there and was left untouched. Put the file back from a backup, or choose another folder with --data-dir.</source>
        <translation>Die Datei mit deinen Chats, „{0}“, ist weg, aber ein Teil davon, „{1}“, ist noch da und wurde nicht angerührt. Leg die Datei aus einer Sicherung zurück, oder wähle mit --data-dir einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The file with your chats, “{file}”, cannot be read or written ({reason}). What was kept before is safe. See that its disk is there and may be written to, and try again.</source>
        <translation>Die Datei mit deinen Chats, „{file}“, lässt sich nicht lesen oder schreiben ({reason}). Was vorher gespeichert war, ist sicher. Sieh nach, ob die Platte da ist und beschrieben werden darf, und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>The file with your chats, “{file}”, is damaged, and this could not be done. Close Exeunt and put back a copy (look in “{backups}”).</source>
        <translation>Die Datei mit deinen Chats, „{file}“, ist beschädigt, und dies war nicht möglich. Schließe Exeunt und leg eine Kopie zurück (sieh in „{backups}“ nach).</translation>
    </message>
    <message>
        <source>The folder for your chats, “{0}”, cannot be used: {1}. Nothing in it was changed. Allow writing there, or choose another folder with --data-dir.</source>
        <translation>Der Ordner für deine Chats, „{0}“, lässt sich nicht benutzen: {1}. Nichts darin wurde geändert. Erlaube das Schreiben dort, oder wähle mit --data-dir einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The form that an answer was to have is not understood: {0}. The chat is untouched.</source>
        <translation>Die Form, die eine Antwort haben sollte, ist unverständlich: {0}. Am Chat wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The form that an answer was to have makes no sense, so the model was not asked. The chat is untouched.</source>
        <translation>Die Form, die eine Antwort haben sollte, ergibt keinen Sinn, deshalb wurde das Modell nicht gefragt. Am Chat wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The last message of its thread {0} is gone: the newest of what is left is shown.</source>
        <translation>Die letzte Nachricht des Fadens {0} ist weg: Gezeigt wird die neueste von dem, was übrig ist.</translation>
    </message>
    <message>
        <source>The model could not be loaded</source>
        <translation>Das Modell konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>The model could not be started ({0}). Close other programs, and load it again.</source>
        <translation>Das Modell konnte nicht gestartet werden ({0}). Schließe andere Programme und lade es wieder.</translation>
    </message>
    <message>
        <source>The model could not go on with its answer. Try again.</source>
        <translation>Das Modell konnte mit seiner Antwort nicht weitermachen. Versuche es noch einmal.</translation>
    </message>
    <message>
        <source>The model could not go on. llama.cpp says: {0}. Try again.</source>
        <translation>Das Modell konnte nicht weitermachen. llama.cpp sagt: {0}. Versuche es noch einmal.</translation>
    </message>
    <message>
        <source>The model could not judge. llama.cpp says: {0}.</source>
        <translation>Das Modell konnte nicht urteilen. llama.cpp sagt: {0}.</translation>
    </message>
    <message>
        <source>The model crashed {0} ({1}).{2} {3}</source>
        <translation>Das Modell ist abgestürzt, {0} ({1}).{2} {3}</translation>
    </message>
    <message>
        <source>The model did not stop when it was asked to, so it was ended.{0} Load it again.</source>
        <translation>Das Modell hörte nicht auf, als es darum gebeten wurde, deshalb wurde es beendet.{0} Lade es wieder.</translation>
    </message>
    <message>
        <source>The model has no words to choose between, so it cannot judge.</source>
        <translation>Das Modell hat keine Wörter, zwischen denen es wählen könnte, deshalb kann es nicht urteilen.</translation>
    </message>
    <message>
        <source>The model hung {0} and gave no sign any more, so it was ended.{1} Load it again.</source>
        <translation>Das Modell hing fest, {0}, und gab kein Zeichen mehr, deshalb wurde es beendet.{1} Lade es wieder.</translation>
    </message>
    <message>
        <source>The model is not running any more. Load it again.</source>
        <translation>Das Modell läuft nicht mehr. Lade es wieder.</translation>
    </message>
    <message>
        <source>The model was closed before it was done.</source>
        <translation>Das Modell wurde geschlossen, bevor es fertig war.</translation>
    </message>
    <message>
        <source>The model was loaded, but cannot compute</source>
        <translation>Das Modell wurde geladen, kann aber nicht rechnen</translation>
    </message>
    <message>
        <source>The model was read, but could not be made ready</source>
        <translation>Das Modell wurde gelesen, konnte aber nicht bereit gemacht werden</translation>
    </message>
    <message>
        <source>The personas and prompts could not be kept in “{0}” ({1}). Nothing was changed. See that the disk has room and may be written to, and try again.</source>
        <translation>Die Personas und Vorlagen konnten nicht in „{0}“ gespeichert werden ({1}). Nichts wurde geändert. Sieh nach, ob die Platte Platz hat und beschrieben werden darf, und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>The pinned messages leave no room for this one: together about {0} tokens, where {1} fit. Unpin some of them, or shorten this one.</source>
        <translation>Die angehefteten Nachrichten lassen für diese keinen Platz: zusammen etwa {0} Token, wo {1} hineinpassen. Löse einige davon, oder kürze diese.</translation>
    </message>
    <message>
        <source>The system ended the model {0}, because memory ran short</source>
        <translation>Das System hat das Modell beendet, {0}, weil der Speicher knapp wurde</translation>
    </message>
    <message>
        <source>The system ended the model {0}, most likely because memory ran short</source>
        <translation>Das System hat das Modell beendet, {0}, sehr wahrscheinlich, weil der Speicher knapp wurde</translation>
    </message>
    <message>
        <source>The vocabulary of this model is for reading text, not for writing it. Choose a chat model.</source>
        <translation>Das Vokabular dieses Modells ist zum Lesen von Text da, nicht zum Schreiben. Wähle ein Chatmodell.</translation>
    </message>
    <message>
        <source>There is a folder “{0}” already. Nothing was changed. Choose another name.</source>
        <translation>Einen Ordner „{0}“ gibt es schon. Nichts wurde geändert. Wähle einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is no correction {0}. Nothing was changed.</source>
        <translation>Es gibt keine Korrektur {0}. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>There is no file at “{0}”. Give a file, a folder or a zip that holds chats.</source>
        <translation>Bei „{0}“ ist keine Datei. Gib eine Datei, einen Ordner oder ein Zip mit Chats an.</translation>
    </message>
    <message>
        <source>There is no preset called “{0}”. Choose one of {1}.</source>
        <translation>Es gibt kein Regelwerk namens „{0}“. Wähle eines von {1}.</translation>
    </message>
    <message>
        <source>There is nothing in this chat yet, so there is nothing to end.</source>
        <translation>In diesem Chat steht noch nichts, also gibt es nichts zu beenden.</translation>
    </message>
    <message>
        <source>This GGUF file does not say what kind of model it is. It may be damaged: get it anew.</source>
        <translation>Diese GGUF-Datei sagt nicht, welche Art von Modell sie ist. Sie ist vielleicht beschädigt: Besorge sie neu.</translation>
    </message>
    <message>
        <source>This GGUF file is for machines of the other byte order (big-endian). Get the usual, little-endian file.</source>
        <translation>Diese GGUF-Datei ist für Maschinen mit der anderen Bytefolge (big-endian). Besorge die übliche Datei, little-endian.</translation>
    </message>
    <message>
        <source>This GGUF file is of version {0}, which cannot be read here; versions 2 and 3 can. Get a newer copy of the model.</source>
        <translation>Diese GGUF-Datei hat die Version {0}, die hier nicht gelesen werden kann; die Versionen 2 und 3 können es. Besorge eine neuere Kopie des Modells.</translation>
    </message>
    <message>
        <source>This GGUF file makes no sense ({0}). It may be damaged: get it anew.</source>
        <translation>Diese GGUF-Datei ergibt keinen Sinn ({0}). Sie ist vielleicht beschädigt: Besorge sie neu.</translation>
    </message>
    <message>
        <source>This answer cannot be gone on with any more. Nothing was changed. Have it answered again.</source>
        <translation>Mit dieser Antwort kann nicht mehr weitergemacht werden. Nichts wurde geändert. Lass neu antworten.</translation>
    </message>
    <message>
        <source>This answer fills the model&apos;s window, so there is no room to go on with it. It is kept as it is. Ask for the rest in a new message.</source>
        <translation>Diese Antwort füllt das Fenster des Modells, es ist also kein Platz, um weiterzumachen. Sie bleibt, wie sie ist. Bitte in einer neuen Nachricht um den Rest.</translation>
    </message>
    <message>
        <source>This answer is whole, or something was said after it. There is nothing to go on with.</source>
        <translation>Diese Antwort ist vollständig, oder danach wurde etwas gesagt. Es gibt nichts weiterzuschreiben.</translation>
    </message>
    <message>
        <source>This build of llama.cpp uses instructions that this computer&apos;s processor does not have (SIGILL).{0} Install Exeunt anew, for this computer.</source>
        <translation>Dieses llama.cpp benutzt Befehle, die der Prozessor dieses Geräts nicht hat (SIGILL).{0} Installiere Exeunt neu, für dieses Gerät.</translation>
    </message>
    <message>
        <source>This chat cannot be read: {0}.</source>
        <translation>Dieser Chat lässt sich nicht lesen: {0}.</translation>
    </message>
    <message>
        <source>This chat had ended. Why is not known any more.</source>
        <translation>Dieser Chat war beendet. Warum, ist nicht mehr bekannt.</translation>
    </message>
    <message>
        <source>This chat has ended for good, so nothing can be added to it. It can still be read. Start a new chat, or branch from an earlier message.</source>
        <translation>Dieser Chat ist endgültig beendet, ihm kann nichts hinzugefügt werden. Er lässt sich weiter lesen. Beginne einen neuen Chat, oder zweige von einer früheren Nachricht ab.</translation>
    </message>
    <message>
        <source>This chat is not there any more. Nothing was changed.</source>
        <translation>Diesen Chat gibt es nicht mehr. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This conversation is too long for any model. Start a new one, or shorten your message.</source>
        <translation>Diese Unterhaltung ist für jedes Modell zu lang. Beginne eine neue, oder kürze deine Nachricht.</translation>
    </message>
    <message>
        <source>This could not be imported: {0}.</source>
        <translation>Dies konnte nicht importiert werden: {0}.</translation>
    </message>
    <message>
        <source>This file holds only a vocabulary, no model. Choose the model itself.</source>
        <translation>Diese Datei enthält nur ein Vokabular, kein Modell. Wähle das Modell selbst.</translation>
    </message>
    <message>
        <source>This file holds only zeros, as an unfinished download does. Download the model again.</source>
        <translation>Diese Datei enthält nur Nullen, wie ein unfertiger Download. Lade das Modell noch einmal herunter.</translation>
    </message>
    <message>
        <source>This file is a by-product of making models smaller (imatrix), not a model. Choose the model itself.</source>
        <translation>Diese Datei ist ein Nebenprodukt beim Verkleinern von Modellen (imatrix), kein Modell. Wähle das Modell selbst.</translation>
    </message>
    <message>
        <source>This file is a control vector for another model and cannot chat alone. Choose the model itself.</source>
        <translation>Diese Datei ist ein Steuervektor für ein anderes Modell und kann allein nicht chatten. Wähle das Modell selbst.</translation>
    </message>
    <message>
        <source>This file is an adapter (LoRA) for another model and cannot chat alone. Choose the model itself.</source>
        <translation>Diese Datei ist ein Adapter (LoRA) für ein anderes Modell und kann allein nicht chatten. Wähle das Modell selbst.</translation>
    </message>
    <message>
        <source>This file is empty. Download or copy the model again.</source>
        <translation>Diese Datei ist leer. Lade oder kopiere das Modell noch einmal.</translation>
    </message>
    <message>
        <source>This file is not a GGUF model. Choose another file.</source>
        <translation>Diese Datei ist kein GGUF-Modell. Wähle eine andere Datei.</translation>
    </message>
    <message>
        <source>This file is the image part (projector) of a model and cannot chat alone. Choose the model itself.</source>
        <translation>Diese Datei ist der Bildteil (Projektor) eines Modells und kann allein nicht chatten. Wähle das Modell selbst.</translation>
    </message>
    <message>
        <source>This is a compressed archive. Unpack it, and choose the .gguf file inside.</source>
        <translation>Das ist ein komprimiertes Archiv. Entpacke es, und wähle die .gguf-Datei darin.</translation>
    </message>
    <message>
        <source>This is a model for speech, not for chatting. Choose a chat model.</source>
        <translation>Das ist ein Modell für Sprache als Ton, nicht zum Chatten. Wähle ein Chatmodell.</translation>
    </message>
    <message>
        <source>This is a model for translating and rewriting, not for chatting. Choose a chat model.</source>
        <translation>Das ist ein Modell zum Übersetzen und Umschreiben, nicht zum Chatten. Wähle ein Chatmodell.</translation>
    </message>
    <message>
        <source>This is a pointer that stands for the model (Git LFS), not the model. Download the file itself.</source>
        <translation>Das ist ein Verweis, der für das Modell steht (Git LFS), nicht das Modell. Lade die Datei selbst herunter.</translation>
    </message>
    <message>
        <source>This is a safetensors file, which cannot be used here. Look for the same model as GGUF.</source>
        <translation>Das ist eine safetensors-Datei, die hier nicht benutzt werden kann. Suche dasselbe Modell als GGUF.</translation>
    </message>
    <message>
        <source>This is a web page, not a model: the download brought an error page. Download the model again.</source>
        <translation>Das ist eine Webseite, kein Modell: Der Download brachte eine Fehlerseite. Lade das Modell noch einmal herunter.</translation>
    </message>
    <message>
        <source>This is a zip archive or a PyTorch file, no GGUF model. Unpack it, or look for the model as GGUF.</source>
        <translation>Das ist ein Zip-Archiv oder eine PyTorch-Datei, kein GGUF-Modell. Entpacke es, oder suche das Modell als GGUF.</translation>
    </message>
    <message>
        <source>This is an embedding model: it turns text into numbers and cannot write answers. Choose a chat model.</source>
        <translation>Das ist ein Embedding-Modell: Es macht aus Text Zahlen und kann keine Antworten schreiben. Wähle ein Chatmodell.</translation>
    </message>
    <message>
        <source>This is part {0} of {1} of a model. Choose part 1, with all parts in one folder.</source>
        <translation>Das ist Teil {0} von {1} eines Modells. Wähle Teil 1, mit allen Teilen in einem Ordner.</translation>
    </message>
    <message>
        <source>This message cannot be read. The rest of the chat is as it was.</source>
        <translation>Diese Nachricht lässt sich nicht lesen. Der Rest des Chats ist, wie er war.</translation>
    </message>
    <message>
        <source>This message cannot be read: {0}.</source>
        <translation>Diese Nachricht lässt sich nicht lesen: {0}.</translation>
    </message>
    <message>
        <source>This message is not in this chat any more. Nothing was changed.</source>
        <translation>Diese Nachricht ist nicht mehr in diesem Chat. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This message is too long for the model: about {0} tokens, where {1} fit. Shorten it, or send it in parts.</source>
        <translation>Diese Nachricht ist für das Modell zu lang: etwa {0} Token, wo {1} hineinpassen. Kürze sie, oder sende sie in Teilen.</translation>
    </message>
    <message>
        <source>This model does not write text word by word, so it cannot chat here. Choose a chat model.</source>
        <translation>Dieses Modell schreibt Text nicht Wort für Wort, es kann hier also nicht chatten. Wähle ein Chatmodell.</translation>
    </message>
    <message>
        <source>This model does not write text word by word, so it cannot chat here. Choose another.</source>
        <translation>Dieses Modell schreibt Text nicht Wort für Wort, es kann hier also nicht chatten. Wähle ein anderes.</translation>
    </message>
    <message>
        <source>This model file is cut short: about {0} MB of it are missing. Download or copy it again.</source>
        <translation>Diese Modelldatei ist abgeschnitten: Etwa {0} MB fehlen. Lade oder kopiere sie noch einmal.</translation>
    </message>
    <message>
        <source>This model file is cut short: its end is missing. Download or copy it again.</source>
        <translation>Diese Modelldatei ist abgeschnitten: Ihr Ende fehlt. Lade oder kopiere sie noch einmal.</translation>
    </message>
    <message>
        <source>This model has no vocabulary of its own and cannot chat. Choose a chat model.</source>
        <translation>Dieses Modell hat kein eigenes Vokabular und kann nicht chatten. Wähle ein Chatmodell.</translation>
    </message>
    <message>
        <source>This model is in the old GGML format, which is no longer read. Look for the same model as GGUF.</source>
        <translation>Dieses Modell ist im alten GGML-Format, das nicht mehr gelesen wird. Suche dasselbe Modell als GGUF.</translation>
    </message>
    <message>
        <source>This model is in {0} parts, and {1} is missing. Put all in one folder.</source>
        <translation>Dieses Modell besteht aus {0} Teilen, und {1} fehlt. Leg alle in einen Ordner.</translation>
    </message>
    <message>
        <source>This model is in {0} parts, which are found by their names. Name all as they were when downloaded: this one ends in -00001-of-{1}.gguf.</source>
        <translation>Dieses Modell besteht aus {0} Teilen, die an ihren Namen erkannt werden. Nenne alle, wie sie beim Herunterladen hießen: Diese hier endet auf -00001-of-{1}.gguf.</translation>
    </message>
    <message>
        <source>This model needs about {0} GB: {1} for the weights and {2} for a context of {3} tokens; {4} GB are free. It was not loaded. {5}, or choose a smaller model.</source>
        <translation>Dieses Modell braucht etwa {0} GB: {1} für die Gewichte und {2} für einen Kontext von {3} Token; {4} GB sind frei. Es wurde nicht geladen. {5}, oder wähle ein kleineres Modell.</translation>
    </message>
    <message>
        <source>What it wrote is kept.</source>
        <translation>Was es schrieb, ist gespeichert.</translation>
    </message>
    <message>
        <source>What lies on its message {0} as “{1}” cannot be read.</source>
        <translation>Was bei der Nachricht {0} als „{1}“ liegt, lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Your chats in “{0}” were written by a later version of Exeunt, and were left untouched. Install that version again, or choose another folder with --data-dir.</source>
        <translation>Deine Chats in „{0}“ hat eine spätere Version von Exeunt geschrieben; sie wurden nicht angerührt. Installiere jene Version wieder, oder wähle mit --data-dir einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Your personas and prompts cannot be read, and stay as they are. {0} Until that is mended, those of the app are offered, and nothing can be changed there.</source>
        <translation>Deine Personas und Vorlagen lassen sich nicht lesen und bleiben, wie sie sind. {0} Bis das behoben ist, werden die der App angeboten, und dort kann nichts geändert werden.</translation>
    </message>
    <message>
        <source>Your personas and prompts could not be read; those of the app are offered instead, and your chats are safe. The old file is kept as {0}.</source>
        <translation>Deine Personas und Vorlagen waren nicht lesbar; stattdessen werden die der App angeboten, und deine Chats sind sicher. Die alte Datei bleibt als {0} liegen.</translation>
    </message>
    <message>
        <source>a bracket is closed that was never opened</source>
        <translation>eine Klammer schließt, die nie geöffnet wurde</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>Korrektur</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>it breaks off in the middle</source>
        <translation>es bricht in der Mitte ab</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>sie ist beschädigt</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>es ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>it is no sound zip</source>
        <translation>es ist kein heiles Zip</translation>
    </message>
    <message>
        <source>its title and description are to be of characters that can be shown</source>
        <translation>Titel und Beschreibung müssen aus Zeichen bestehen, die man zeigen kann</translation>
    </message>
    <message>
        <source>its title is to have 1 to {0} characters</source>
        <translation>der Titel muss 1 bis {0} Zeichen haben</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>neither yes nor no</source>
        <translation>weder Ja noch Nein</translation>
    </message>
    <message>
        <source>no ({0} yes)</source>
        <translation>nein ({0} ja)</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>keine Antwort in der Zeit</translation>
    </message>
    <message>
        <source>nothing is counted</source>
        <translation>wird nichts gezählt</translation>
    </message>
    <message>
        <source>nothing was there to be judged</source>
        <translation>es gab nichts zu beurteilen</translation>
    </message>
    <message>
        <source>status {0}</source>
        <translation>Status {0}</translation>
    </message>
    <message>
        <source>thread</source>
        <translation>Faden</translation>
    </message>
    <message>
        <source>while it was asked about the chat</source>
        <translation>während es zum Chat gefragt wurde</translation>
    </message>
    <message>
        <source>while it was being loaded</source>
        <translation>während es geladen wurde</translation>
    </message>
    <message>
        <source>while it was counting tokens</source>
        <translation>während es Token zählte</translation>
    </message>
    <message>
        <source>while it was reading the prompt</source>
        <translation>während es die Eingabe las</translation>
    </message>
    <message>
        <source>while it was waiting</source>
        <translation>während es wartete</translation>
    </message>
    <message>
        <source>while it was writing</source>
        <translation>während es schrieb</translation>
    </message>
    <message>
        <source>yes ({0} yes)</source>
        <translation>ja ({0} ja)</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}). Check the disk that it is on.</source>
        <translation>{0} lässt sich nicht lesen ({1}). Prüfe die Platte, auf der die Datei liegt.</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}. Nothing was changed.</source>
        <translation>{0} lässt sich nicht schreiben: {1}. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{0} has the name of another preset, “{1}”, and was passed over. Rename it.</source>
        <translation>{0} hat den Namen eines anderen Regelwerks, „{1}“, und wurde übergangen. Benenne es um.</translation>
    </message>
    <message>
        <source>{0} is a folder. Choose a model file (.gguf) inside it.</source>
        <translation>{0} ist ein Ordner. Wähle eine Modelldatei (.gguf) darin.</translation>
    </message>
    <message>
        <source>{0} is no guard model. Choose Qwen3Guard-Gen, Llama Guard 3 or ShieldGemma as a GGUF file.</source>
        <translation>{0} ist kein Wächtermodell. Wähle Qwen3Guard-Gen, Llama Guard 3 oder ShieldGemma als GGUF-Datei.</translation>
    </message>
    <message>
        <source>{0} is no preset: {1}. It was passed over.</source>
        <translation>{0} ist kein Regelwerk: {1}. Es wurde übergangen.</translation>
    </message>
    <message>
        <source>{0} is no preset: {1}. The files in resources/policy/presets show the form.</source>
        <translation>{0} ist kein Regelwerk: {1}. Die Dateien in resources/policy/presets zeigen die Form.</translation>
    </message>
    <message>
        <source>{0} is not an ordinary file. Choose a model file (.gguf).</source>
        <translation>{0} ist keine gewöhnliche Datei. Wähle eine Modelldatei (.gguf).</translation>
    </message>
    <message>
        <source>{0} is not part {1} of {2} of a model. Download or copy it again.</source>
        <translation>{0} ist nicht Teil {1} von {2} eines Modells. Lade oder kopiere die Datei noch einmal.</translation>
    </message>
    <message>
        <source>{0} may not be read by you. Check the permissions of the file.</source>
        <translation>Du darfst {0} nicht lesen. Prüfe die Zugriffsrechte der Datei.</translation>
    </message>
    <message>
        <source>{0} of its messages are of a thread that is not there.</source>
        <translation>{0} der Nachrichten gehören zu einem Faden, den es nicht gibt.</translation>
    </message>
    <message>
        <source>{0} of its messages came twice and were taken once.</source>
        <translation>{0} der Nachrichten kamen doppelt und wurden einmal genommen.</translation>
    </message>
    <message>
        <source>{0} of its parts have a number that is taken, and were left out.</source>
        <translation>{0} der Teile haben eine Nummer, die vergeben ist, und wurden ausgelassen.</translation>
    </message>
    <message>
        <source>{0} of your own presets were</source>
        <translation>{0} deiner eigenen Regelwerke wurden</translation>
    </message>
    <message>
        <source>{0} passed over: {1}, in {2}. The settings say why.</source>
        <translation>{0} übergangen: {1}, in {2}. Die Einstellungen sagen, warum.</translation>
    </message>
    <message>
        <source>{0} wrote this answer. Load it to go on, or have the message answered again.</source>
        <translation>Diese Antwort hat {0} geschrieben. Lade es, um weiterzumachen, oder lass die Nachricht neu beantworten.</translation>
    </message>
    <message>
        <source>{0}. llama.cpp says: {1}.</source>
        <translation>{0}. llama.cpp sagt: {1}.</translation>
    </message>
    <message>
        <source>{0}.{1} Load it again with a smaller context{2}{3}.</source>
        <translation>{0}.{1} Lade es wieder, mit einem kleineren Kontext{2}{3}.</translation>
    </message>
    <message>
        <source>{0}: llama.cpp gives no reason. The file may be damaged, or memory is short.</source>
        <translation>{0}: llama.cpp gibt keinen Grund an. Die Datei ist vielleicht beschädigt, oder der Speicher ist knapp.</translation>
    </message>
    <message>
        <source>“{0}” cannot be kept: {1}.</source>
        <translation>„{0}“ kann nicht gespeichert werden: {1}.</translation>
    </message>
    <message>
        <source>“{0}” cannot be read ({1}). Nothing was changed.</source>
        <translation>„{0}“ lässt sich nicht lesen ({1}). Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>“{0}” cannot be read: {1}. Nothing was imported.</source>
        <translation>„{0}“ lässt sich nicht lesen: {1}. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>“{0}” could not be read: the system starts no more programs. Close some, and try again.</source>
        <translation>„{0}“ konnte nicht gelesen werden: Das System startet keine Programme mehr. Schließe einige, und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>“{0}” could not be read: {1}. Nothing was attached.</source>
        <translation>„{0}“ konnte nicht gelesen werden: {1}. Nichts wurde angehängt.</translation>
    </message>
    <message>
        <source>“{0}” could not be written: {1}. No part of it was left behind. Choose another place.</source>
        <translation>„{0}“ konnte nicht geschrieben werden: {1}. Kein Teil davon blieb zurück. Wähle einen anderen Ort.</translation>
    </message>
    <message>
        <source>“{0}” does not say what to write. Give a name that ends in {1}.</source>
        <translation>„{0}“ sagt nicht, was geschrieben werden soll. Gib einen Namen an, der auf {1} endet.</translation>
    </message>
    <message>
        <source>“{0}” has an entry without a name or a text, or one that is too long. Nothing was changed.</source>
        <translation>„{0}“ hat einen Eintrag ohne Namen oder Text, oder einen, der zu lang ist. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>“{0}” is a folder. Attach the files in it that matter.</source>
        <translation>„{0}“ ist ein Ordner. Angehängt werden können die Dateien darin.</translation>
    </message>
    <message>
        <source>“{0}” is attached already.</source>
        <translation>„{0}“ ist schon angehängt.</translation>
    </message>
    <message>
        <source>“{0}” is empty. Nothing was attached.</source>
        <translation>„{0}“ ist leer. Nichts wurde angehängt.</translation>
    </message>
    <message>
        <source>“{0}” is no file of personas and prompts. Nothing was changed.</source>
        <translation>„{0}“ ist keine Datei mit Personas und Vorlagen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>“{0}” is no file that can be attached. Choose a text file or a PDF.</source>
        <translation>„{0}“ ist keine Datei, die angehängt werden kann. Wähle eine Textdatei oder ein PDF.</translation>
    </message>
    <message>
        <source>“{0}” is no text, so the model cannot read it. Text files, Markdown, code, CSV and PDF can be attached.</source>
        <translation>„{0}“ ist kein Text, das Modell kann es also nicht lesen. Textdateien, Markdown, Code, CSV und PDF lassen sich anhängen.</translation>
    </message>
    <message>
        <source>“{0}” is not there any more. Nothing was attached.</source>
        <translation>„{0}“ ist nicht mehr da. Nichts wurde angehängt.</translation>
    </message>
    <message>
        <source>“{0}” is the name of a preset that ships with Exeunt. Choose another name.</source>
        <translation>„{0}“ heißt ein Regelwerk, das mit Exeunt kommt. Wähle einen anderen Namen.</translation>
    </message>
    <message>
        <source>“{0}” is too large for a file of prompts. Nothing was changed.</source>
        <translation>„{0}“ ist für eine Datei mit Vorlagen zu groß. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>“{0}” is too large: {1} MB, where {2} MB can be attached. Attach the part of it that matters.</source>
        <translation>„{0}“ ist zu groß: {1} MB, wo {2} MB angehängt werden können. Hänge den Teil an, auf den es ankommt.</translation>
    </message>
    <message>
        <source>“{0}” is too much beside the other files. Send them without it, or attach the part of it that matters.</source>
        <translation>„{0}“ ist neben den anderen Dateien zu viel. Diese lassen sich ohne sie senden, oder mit dem Teil davon, auf den es ankommt.</translation>
    </message>
    <message>
        <source>“{0}” makes no sense as personas and prompts ({1}). Nothing was changed.</source>
        <translation>„{0}“ ergibt als Personas und Vorlagen keinen Sinn ({1}). Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>“{0}” should be the folder for your chats, but it is a file. It was left as it is. Move it away, or choose another folder with --data-dir.</source>
        <translation>„{0}“ sollte der Ordner für deine Chats sein, ist aber eine Datei. Sie wurde gelassen, wie sie ist. Verschiebe sie, oder wähle mit --data-dir einen anderen Ordner.</translation>
    </message>
    <message>
        <source>“{0}” takes too long to read. Attach a shorter PDF, or copy the text that matters.</source>
        <translation>„{0}“ zu lesen dauert zu lange. Hänge ein kürzeres PDF an, oder kopiere den Text, auf den es ankommt.</translation>
    </message>
    <message>
        <source>“{0}” was written by a later version of Exeunt. Install that version to read it; it was not changed.</source>
        <translation>„{0}“ hat eine spätere Version von Exeunt geschrieben. Installiere jene Version, um sie zu lesen; sie wurde nicht geändert.</translation>
    </message>
    <message>
        <source>“{name}” holds no text: its pages are pictures, as a scan has them. A program for text recognition can add the text.</source>
        <translation>„{name}“ enthält keinen Text: Seine Seiten sind Bilder, wie bei einem Scan. Ein Programm zur Texterkennung kann den Text hinzufügen.</translation>
    </message>
    <message>
        <source>“{name}” is damaged or in a form that cannot be read. Print it into a new PDF, or copy its text.</source>
        <translation>„{name}“ ist beschädigt oder in einer Form, die nicht gelesen werden kann. Drucke es in ein neues PDF, oder kopiere seinen Text.</translation>
    </message>
    <message>
        <source>“{name}” is locked with a password. Save a copy without one, and attach that.</source>
        <translation>„{name}“ ist mit einem Passwort gesperrt. Speichere eine Kopie ohne Passwort, und hänge die an.</translation>
    </message>
</context>
<context>
    <name>SettingsFile</name>
    <message>
        <source>The settings could not be read and start anew; your chats are safe. The old file is kept as {name}.</source>
        <translation>Die Einstellungen waren nicht lesbar und beginnen neu; deine Chats sind sicher. Die alte Datei bleibt als {name} liegen.</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>No setting has these words. Try another word for it, or fewer.</source>
        <translation>Keine Einstellung hat diese Wörter. Versuche ein anderes Wort dafür, oder weniger.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Search settings…</source>
        <translation>In Einstellungen suchen…</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Die Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>{page}  ·  {count}</source>
        <translation>{page}  ·  {count}</translation>
    </message>
</context>
<context>
    <name>ShelfFoot</name>
    <message>
        <source>Delete for good…</source>
        <translation>Endgültig löschen…</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>Papierkorb leeren…</translation>
    </message>
    <message>
        <source>Put back on the list</source>
        <translation>Zurück in die Liste</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>ShelfHead</name>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Back to the chats</source>
        <translation>Zurück zu den Chats</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>{name}: back to the chats</source>
        <translation>{name}: zurück zu den Chats</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Keys for what can be done</source>
        <translation>Tasten für alles, was du tun kannst</translation>
    </message>
    <message>
        <source>Press a button, then the new keys. Esc leaves them as they are, Backspace takes them away.</source>
        <translation>Drücke einen Knopf, dann die neuen Tasten. Esc lässt sie, wie sie sind, die Rücktaste nimmt sie weg.</translation>
    </message>
    <message>
        <source>Press the new keys.</source>
        <translation>Drücke die neuen Tasten.</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alles zurücksetzen</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>{keys} is for writing and moving about, and stays with that.</source>
        <translation>{keys} ist zum Schreiben und Bewegen da, und das bleibt so.</translation>
    </message>
    <message>
        <source>{keys} is “{command}” already. Take it over, or press Esc to leave it there.</source>
        <translation>{keys} ist schon „{command}“. Übernimm es, oder drücke Esc, um es dort zu lassen.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>All results</source>
        <translation>Alle Treffer</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>Search the chats</source>
        <translation>Die Chats durchsuchen</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>The archive is empty.</source>
        <translation>Das Archiv ist leer.</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>Der Papierkorb ist leer.</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>StoragePage</name>
    <message>
        <source>After this time they are deleted for good, whenever Exeunt starts and once a day.</source>
        <translation>Nach dieser Zeit werden sie endgültig gelöscht, bei jedem Start von Exeunt und einmal am Tag.</translation>
    </message>
    <message>
        <source>Chats in the trash</source>
        <translation>Chats im Papierkorb</translation>
    </message>
    <message>
        <source>Keep nothing</source>
        <translation>Nichts behalten</translation>
    </message>
    <message>
        <source>Keep until I delete them</source>
        <translation>Behalten, bis ich sie lösche</translation>
    </message>
    <message>
        <source>Room for what the model has read</source>
        <translation>Platz für das, was das Modell gelesen hat</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>With it, a chat goes on at once after a start, however long it is. It lies beside the chats, only you can read it, and it is deleted with its chat. Where it is full, the chat that was not used for longest makes room, and is read anew.</source>
        <translation>Damit geht ein Chat nach einem Start sofort weiter, wie lang er auch ist. Es liegt neben den Chats, nur du kannst es lesen, und es wird mit seinem Chat gelöscht. Ist der Platz voll, weicht der Chat, der am längsten nicht benutzt wurde, und wird neu gelesen.</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} Tage</translation>
    </message>
    <message>
        <source>{gigabytes} GB</source>
        <translation>{gigabytes} GB</translation>
    </message>
</context>
<context>
    <name>TablePane</name>
    <message>
        <source>Table, {columns} columns, {rows} rows</source>
        <translation>Tabelle, {columns} Spalten, {rows} Zeilen</translation>
    </message>
</context>
<context>
    <name>TextPane</name>
    <message>
        <source>Copy the address</source>
        <translation>Die Adresse kopieren</translation>
    </message>
    <message>
        <source>Open the link…</source>
        <translation>Den Link öffnen…</translation>
    </message>
</context>
<context>
    <name>ThoughtsFold</name>
    <message>
        <source>Thinking… {time}</source>
        <translation>Denkt nach… {time}</translation>
    </message>
    <message>
        <source>Thought for {time}</source>
        <translation>Nachgedacht: {time}</translation>
    </message>
    <message>
        <source>Thoughts</source>
        <translation>Gedanken</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{words}. Press to fold the thoughts away</source>
        <translation>{words}. Drücken, um die Gedanken einzuklappen</translation>
    </message>
    <message>
        <source>{words}. Press to read the thoughts</source>
        <translation>{words}. Drücken, um die Gedanken zu lesen</translation>
    </message>
</context>
<context>
    <name>ThreadDelegate</name>
    <message>
        <source>Name of the folder</source>
        <translation>Name des Ordners</translation>
    </message>
    <message>
        <source>Title of the chat</source>
        <translation>Titel des Chats</translation>
    </message>
</context>
<context>
    <name>ThreadList</name>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
</context>
<context>
    <name>ThreadListModel</name>
    <message numerus="yes">
        <source>Folder {name}, closed, %n chats</source>
        <translation>
            <numerusform>Ordner {name}, zu,&#xa0;%n Chat</numerusform>
            <numerusform>Ordner {name}, zu,&#xa0;%n Chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Folder {name}, open, %n chats</source>
        <translation>
            <numerusform>Ordner {name}, offen,&#xa0;%n Chat</numerusform>
            <numerusform>Ordner {name}, offen,&#xa0;%n Chats</numerusform>
        </translation>
    </message>
    <message>
        <source>In the folder “{name}”</source>
        <translation>Im Ordner „{name}“</translation>
    </message>
    <message>
        <source>LAST 30 DAYS</source>
        <translation>LETZTE 30 TAGE</translation>
    </message>
    <message>
        <source>LAST 7 DAYS</source>
        <translation>LETZTE 7 TAGE</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>PINNED</source>
        <translation>ANGEHEFTET</translation>
    </message>
    <message>
        <source>TODAY</source>
        <translation>HEUTE</translation>
    </message>
    <message>
        <source>YESTERDAY</source>
        <translation>GESTERN</translation>
    </message>
    <message>
        <source>branch</source>
        <translation>Zweig</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>ended at your request</source>
        <translation>auf deinen Wunsch beendet</translation>
    </message>
    <message>
        <source>in the archive</source>
        <translation>im Archiv</translation>
    </message>
    <message>
        <source>in the folder {name}</source>
        <translation>im Ordner {name}</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
</context>
<context>
    <name>ThreadMenu</name>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Endgültig löschen…</translation>
    </message>
    <message>
        <source>Delete the folder, keep its chats</source>
        <translation>Ordner löschen, Chats behalten</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>Oben anheften</translation>
    </message>
    <message>
        <source>Put back on the list</source>
        <translation>Zurück in die Liste</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
</context>
<context>
    <name>TreeMap</name>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n Antwort</numerusform>
            <numerusform>%n Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>Click to open them.</source>
        <translation>Klicken, um sie zu öffnen.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>a question before an end</source>
        <translation>eine Frage vor einem Ende</translation>
    </message>
    <message>
        <source>a redirect</source>
        <translation>eine Bitte aufzuhören</translation>
    </message>
    <message>
        <source>a support card</source>
        <translation>eine Hilfekarte</translation>
    </message>
    <message>
        <source>a warning</source>
        <translation>eine Warnung</translation>
    </message>
    <message>
        <source>last message of “{title}”</source>
        <translation>letzte Nachricht von „{title}“</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>das Ende</translation>
    </message>
    <message>
        <source>{messages}, folded, from “{words}” on</source>
        <translation>{messages}, eingeklappt, ab „{words}“</translation>
    </message>
    <message>
        <source>{who}: {words}</source>
        <translation>{who}: {words}</translation>
    </message>
    <message>
        <source>“{title}” ended here</source>
        <translation>„{title}“ endete hier</translation>
    </message>
</context>
<context>
    <name>TreePanel</name>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Größer (Strg++)</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+−)</source>
        <translation>Kleiner (Strg+−)</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>TreePicture</name>
    <message>
        <source>Map of the chat</source>
        <translation>Karte des Chats</translation>
    </message>
</context>
<context>
    <name>TurnView</name>
    <message>
        <source>Not sent. Your message stays in the composer.</source>
        <translation>Nicht gesendet. Deine Nachricht bleibt im Eingabefeld.</translation>
    </message>
</context>
<context>
    <name>UncaughtErrors</name>
    <message>
        <source>Something went wrong in the app. Your messages are kept, and the log has the details.</source>
        <translation>In der App ist etwas schiefgegangen. Deine Nachrichten sind gespeichert, und das Protokoll hat die Einzelheiten.</translation>
    </message>
</context>
<context>
    <name>Weighing</name>
    <message>
        <source>Something went wrong in the app, so the words that weighed cannot be shown.</source>
        <translation>In der App ist etwas schiefgegangen, deshalb können die Wörter, die Gewicht hatten, nicht gezeigt werden.</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>All was there for an end, and the second key said no.</source>
        <translation>Für ein Ende war alles da, und der zweite Schlüssel sagte Nein.</translation>
    </message>
    <message>
        <source>An apology takes {taken} off.</source>
        <translation>Eine Entschuldigung nimmt {taken} weg.</translation>
    </message>
    <message>
        <source>At {end} it leaves, only after a warning in an earlier message. Where a second model is asked, it has to agree; where none is, or it gives no answer, the message must be a strike with an abuse score of {least} or more.</source>
        <translation>Bei {end} geht es, und nur nach einer Warnung in einer früheren Nachricht. Wird ein zweites Modell gefragt, muss es zustimmen; wird keines gefragt, oder gibt es keine Antwort, muss die Nachricht ein Verstoß mit einem Wert von mindestens {least} sein.</translation>
    </message>
    <message>
        <source>But it only observes: nothing of this is done.</source>
        <translation>Aber es beobachtet nur: Nichts davon geschieht.</translation>
    </message>
    <message>
        <source>It ended because you asked for it. What counted here, if anything did, had no part in it.</source>
        <translation>Er endete, weil du darum gebeten hast. Was hier gezählt haben mag, hatte keinen Anteil daran.</translation>
    </message>
    <message>
        <source>It has been closed since {when}.</source>
        <translation>Er ist geschlossen seit {when}.</translation>
    </message>
    <message>
        <source>It never leaves.</source>
        <translation>Es geht nie.</translation>
    </message>
    <message>
        <source>It stood at {evidence} when it ended.</source>
        <translation>Der Stand war {evidence}, als er endete.</translation>
    </message>
    <message>
        <source>It would have counted, and was spared.</source>
        <translation>Sie hätte gezählt und wurde nachgesehen.</translation>
    </message>
    <message>
        <source>It would have counted, and was spared: the model had asked whether somebody is in danger.</source>
        <translation>Sie hätte gezählt und wurde nachgesehen: Das Modell hatte gefragt, ob jemand in Gefahr ist.</translation>
    </message>
    <message>
        <source>It would have counted, and was spared: you had proposed a game or a scene to play.</source>
        <translation>Sie hätte gezählt und wurde nachgesehen: Du hattest ein Spiel oder eine Szene vorgeschlagen.</translation>
    </message>
    <message>
        <source>Likely or mild (rude)</source>
        <translation>Wahrscheinlich oder leicht (grob)</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>Nothing in this chat has counted.</source>
        <translation>In diesem Chat hat nichts gezählt.</translation>
    </message>
    <message>
        <source>Nothing is counted in this chat: somebody here may need help.</source>
        <translation>In diesem Chat wird nichts gezählt: Hier braucht vielleicht jemand Hilfe.</translation>
    </message>
    <message>
        <source>Severe abuse (a strike)</source>
        <translation>Schwer verletzend (ein Verstoß)</translation>
    </message>
    <message>
        <source>Severity {severity} of 3, aimed at {target}.</source>
        <translation>Schwere {severity} von 3, gerichtet auf: {target}.</translation>
    </message>
    <message>
        <source>Sure abuse (a strike)</source>
        <translation>Sicher verletzend (ein Verstoß)</translation>
    </message>
    <message>
        <source>The evidence after it: {evidence} of {end}, {where}.</source>
        <translation>Der Stand danach: {evidence} von {end}, {where}.</translation>
    </message>
    <message>
        <source>The evidence after it: {evidence} of {end}.</source>
        <translation>Der Stand danach: {evidence} von {end}.</translation>
    </message>
    <message>
        <source>The evidence stands at {evidence}. At {end}, and only after a warning, this chat could end.</source>
        <translation>Der Stand ist {evidence}. Bei {end}, und nur nach einer Warnung, könnte dieser Chat enden.</translation>
    </message>
    <message>
        <source>The evidence was there, and the last message was not sure enough to end on.</source>
        <translation>Der Stand war erreicht, und die letzte Nachricht war nicht sicher genug, um daran zu enden.</translation>
    </message>
    <message>
        <source>The evidence was there, and this preset never ends a chat.</source>
        <translation>Der Stand war erreicht, und dieses Regelwerk beendet nie einen Chat.</translation>
    </message>
    <message>
        <source>The last message could not be looked at, so it did not count.</source>
        <translation>Die letzte Nachricht konnte nicht angesehen werden, sie zählte also nicht.</translation>
    </message>
    <message>
        <source>The last message would have counted, and was spared.</source>
        <translation>Die letzte Nachricht hätte gezählt und wurde nachgesehen.</translation>
    </message>
    <message>
        <source>The messages that counted</source>
        <translation>Die Nachrichten, die gezählt haben</translation>
    </message>
    <message>
        <source>The model asked to leave, which counts only on a chat that was warned.</source>
        <translation>Das Modell wollte gehen, was nur in einem Chat mit Warnung zählt.</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>Die Regel</translation>
    </message>
    <message>
        <source>The second key</source>
        <translation>Der zweite Schlüssel</translation>
    </message>
    <message>
        <source>The warning</source>
        <translation>Die Warnung</translation>
    </message>
    <message>
        <source>This chat ended at your request: you asked for it and said yes.</source>
        <translation>Dieser Chat endete auf deinen Wunsch: Du hast darum gebeten und Ja gesagt.</translation>
    </message>
    <message>
        <source>This chat is only observed: everything is counted, and nothing comes of it.</source>
        <translation>Dieser Chat wird nur beobachtet: Alles wird gezählt, und nichts folgt daraus.</translation>
    </message>
    <message>
        <source>Threats, sexual harassment and hate it warns of at once.</source>
        <translation>Vor Drohungen, sexueller Belästigung und Hass warnt es sofort.</translation>
    </message>
    <message>
        <source>Under “{title}”</source>
        <translation>Unter „{title}“</translation>
    </message>
    <message>
        <source>What counts so far</source>
        <translation>Was bisher zählt</translation>
    </message>
    <message>
        <source>What had counted before</source>
        <translation>Was vorher gezählt hatte</translation>
    </message>
    <message>
        <source>What it asked first</source>
        <translation>Worum es zuerst bat</translation>
    </message>
    <message>
        <source>What would have changed it</source>
        <translation>Was etwas geändert hätte</translation>
    </message>
    <message>
        <source>Why this chat ended</source>
        <translation>Warum dieser Chat endete</translation>
    </message>
    <message>
        <source>With an apology before the last message</source>
        <translation>Mit einer Entschuldigung vor der letzten Nachricht</translation>
    </message>
    <message>
        <source>Without “{text}”</source>
        <translation>Ohne „{text}“</translation>
    </message>
    <message>
        <source>You marked this as wrong. It will not count again.</source>
        <translation>Du hast das als falsch markiert. Es zählt nicht wieder.</translation>
    </message>
    <message>
        <source>abuse</source>
        <translation>verletzend</translation>
    </message>
    <message>
        <source>asked to stop</source>
        <translation>gebeten aufzuhören</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>hate</source>
        <translation>Hass</translation>
    </message>
    <message>
        <source>insult</source>
        <translation>Beleidigung</translation>
    </message>
    <message>
        <source>it would have asked for it to stop</source>
        <translation>hätte es gebeten, damit aufzuhören</translation>
    </message>
    <message>
        <source>it would have ended all the same</source>
        <translation>hätte er trotzdem geendet</translation>
    </message>
    <message>
        <source>it would have ended the chat</source>
        <translation>hätte es den Chat beendet</translation>
    </message>
    <message>
        <source>it would have warned</source>
        <translation>hätte es gewarnt</translation>
    </message>
    <message>
        <source>it would not have ended</source>
        <translation>hätte er nicht geendet</translation>
    </message>
    <message>
        <source>nothing more would have been said</source>
        <translation>mehr wäre nicht gesagt worden</translation>
    </message>
    <message>
        <source>nothing was said about it</source>
        <translation>dazu wurde nichts gesagt</translation>
    </message>
    <message>
        <source>sexual</source>
        <translation>sexuell</translation>
    </message>
    <message>
        <source>threat</source>
        <translation>Drohung</translation>
    </message>
    <message>
        <source>warned</source>
        <translation>gewarnt</translation>
    </message>
    <message>
        <source>{heading}, {when}</source>
        <translation>{heading}, {when}</translation>
    </message>
    <message>
        <source>{kind}, counts {weight}, of which {added} was added: the evidence goes no higher than {end}.</source>
        <translation>{kind}, zählt {weight}, davon kamen {added} hinzu: Der Stand steigt nicht über {end}.</translation>
    </message>
    <message>
        <source>{kind}, counts {weight}.</source>
        <translation>{kind}, zählt {weight}.</translation>
    </message>
    <message>
        <source>{kind}. It counts no more.</source>
        <translation>{kind}. Zählt nicht mehr.</translation>
    </message>
    <message>
        <source>{model} was asked and agreed after {seconds} s: “{said}”</source>
        <translation>{model} wurde gefragt und stimmte nach {seconds} s zu: „{said}“</translation>
    </message>
    <message>
        <source>{model} was asked and gave no answer after {seconds} s: {said}</source>
        <translation>{model} wurde gefragt und gab nach {seconds} s keine Antwort: {said}</translation>
    </message>
    <message>
        <source>{model} was asked and said no after {seconds} s: “{said}”</source>
        <translation>{model} wurde gefragt und sagte nach {seconds} s Nein: „{said}“</translation>
    </message>
    <message>
        <source>{turns} civil messages in a row, up to this one, take {taken} off.</source>
        <translation>{turns} freundliche Nachrichten in Folge, bis zu dieser, nehmen {taken} weg.</translation>
    </message>
    <message>
        <source>{what}, {came}.</source>
        <translation>{what}, {came}.</translation>
    </message>
    <message>
        <source>“{title}”: a strike counts {strike}, a rude message {rude}. At {redirect} the model asks for it to stop, at {warn} it warns. {severe}{end} {turns} civil messages in a row, or an apology, take one off.</source>
        <translation>„{title}“: Ein Verstoß zählt {strike}, eine grobe Nachricht {rude}. Bei {redirect} bittet das Modell, damit aufzuhören, bei {warn} warnt es. {severe}{end} {turns} freundliche Nachrichten in Folge oder eine Entschuldigung nehmen eins weg.</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Leads to the message that it followed, where you can say why</source>
        <translation>Führt zu der Nachricht, auf die es folgte; dort kannst du sagen, warum</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>This ending was wrong…</source>
        <translation>Dieses Ende war falsch…</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
</context>
<context>
    <name>WindowCommands</name>
    <message>
        <source>About Exeunt</source>
        <translation>Über Exeunt</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>Alle Befehle…</translation>
    </message>
    <message>
        <source>Attach files…</source>
        <translation>Dateien anhängen…</translation>
    </message>
    <message>
        <source>Branch from before the end</source>
        <translation>Vor dem Ende abzweigen</translation>
    </message>
    <message>
        <source>Cancel loading</source>
        <translation>Laden abbrechen</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Colours as the system has them</source>
        <translation>Farben wie das System</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>End this chat…</source>
        <translation>Diesen Chat beenden…</translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>Alle exportieren…</translation>
    </message>
    <message>
        <source>Export this chat…</source>
        <translation>Diesen Chat exportieren…</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>In diesem Chat suchen</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>Nächste Stelle finden</translation>
    </message>
    <message>
        <source>Find the place before</source>
        <translation>Vorige Stelle finden</translation>
    </message>
    <message>
        <source>Go to the list of chats</source>
        <translation>Zur Liste der Chats</translation>
    </message>
    <message>
        <source>Go to the next part</source>
        <translation>Zum nächsten Bereich</translation>
    </message>
    <message>
        <source>Go to the part before</source>
        <translation>Zum vorigen Bereich</translation>
    </message>
    <message>
        <source>Go to where you write</source>
        <translation>Zum Eingabefeld</translation>
    </message>
    <message>
        <source>Import chats…</source>
        <translation>Chats importieren…</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Wieder laden</translation>
    </message>
    <message>
        <source>Load the default model</source>
        <translation>Das mitgelieferte Modell laden</translation>
    </message>
    <message>
        <source>Map of this chat</source>
        <translation>Karte dieses Chats</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation>Modelldatei öffnen…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Search all chats</source>
        <translation>In allen Chats suchen</translation>
    </message>
    <message>
        <source>Search in the list of chats</source>
        <translation>In der Liste der Chats suchen</translation>
    </message>
    <message>
        <source>Settings of this chat…</source>
        <translation>Einstellungen dieses Chats…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Einen Schritt zurück</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>Die Antwort anhalten</translation>
    </message>
    <message>
        <source>Takes longer, and often answers better. What it thought stands folded above the answer.</source>
        <translation>Dauert länger, und die Antwort ist oft besser. Was es gedacht hat, steht eingeklappt darüber.</translation>
    </message>
    <message>
        <source>Think before answering</source>
        <translation>Vor dem Antworten nachdenken</translation>
    </message>
    <message>
        <source>What counts in this chat</source>
        <translation>Was in diesem Chat zählt</translation>
    </message>
    <message>
        <source>What would a preset have done?</source>
        <translation>Was hätte ein Regelwerk getan?</translation>
    </message>
    <message>
        <source>What you marked as wrong…</source>
        <translation>Was du als falsch markiert hast…</translation>
    </message>
</context>
<context>
    <name>WindowUse</name>
    <message>
        <source>About {tokens} of {window} tokens used, with this message</source>
        <translation>Etwa {tokens} von {window} Token belegt, mit dieser Nachricht</translation>
    </message>
    <message>
        <source>Sending this leaves out the first message.</source>
        <translation>Wird dies gesendet, fällt die erste Nachricht weg.</translation>
    </message>
    <message>
        <source>Sending this leaves out the first {count} messages, but for what is pinned.</source>
        <translation>Wird dies gesendet, fallen die ersten {count} Nachrichten weg, außer dem Angehefteten.</translation>
    </message>
    <message>
        <source>Sending this leaves out the first {count} messages.</source>
        <translation>Wird dies gesendet, fallen die ersten {count} Nachrichten weg.</translation>
    </message>
    <message>
        <source>{tokens} of {window} tokens used, with this message</source>
        <translation>{tokens} von {window} Token belegt, mit dieser Nachricht</translation>
    </message>
</context>
</TS>
