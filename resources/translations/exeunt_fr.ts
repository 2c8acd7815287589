<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutWindow</name>
    <message>
        <source>About Exeunt</source>
        <translation>À propos d’Exeunt</translation>
    </message>
    <message>
        <source>Chats with a model on this machine, which may leave when it is abused. Nothing you write leaves the machine.</source>
        <translation>Des discussions avec un modèle sur cette machine, qui peut partir quand on le maltraite. Rien de ce que tu écris ne quitte la machine.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Exeunt {version}</source>
        <translation>Exeunt {version}</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0.</source>
        <translation>Logiciel libre sous licence Apache 2.0.</translation>
    </message>
    <message>
        <source>Your chats: {folder}</source>
        <translation>Tes discussions&#xa0;: {folder}</translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <source>Answer again</source>
        <translation>Répondre à nouveau</translation>
    </message>
    <message>
        <source>Branch from here</source>
        <translation>Créer une branche d’ici</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Edit and branch</source>
        <translation>Modifier et créer une branche</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>Version suivante</translation>
    </message>
    <message>
        <source>Next version ({keys})</source>
        <translation>Version suivante ({keys})</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Épingler</translation>
    </message>
    <message>
        <source>Pin: it stays in the model&apos;s view, with its turn</source>
        <translation>Épingler&#xa0;: le modèle continue de la voir, avec son tour</translation>
    </message>
    <message>
        <source>Previous version</source>
        <translation>Version précédente</translation>
    </message>
    <message>
        <source>Previous version ({keys})</source>
        <translation>Version précédente ({keys})</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Désépingler</translation>
    </message>
</context>
<context>
    <name>AlsoFound</name>
    <message numerus="yes">
        <source>Also in %n attached files</source>
        <translation>
            <numerusform>Aussi dans %n fichier joint</numerusform>
            <numerusform>Aussi dans %n fichiers joints</numerusform>
        </translation>
    </message>
    <message>
        <source>Also in thoughts</source>
        <translation>Aussi dans les réflexions</translation>
    </message>
    <message>
        <source>Also in {name}</source>
        <translation>Aussi dans {name}</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>As in the window</source>
        <translation>Comme dans la fenêtre</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Élevé</translation>
    </message>
    <message>
        <source>High contrast has stronger inks and lines.</source>
        <translation>Le contraste élevé a des encres et des traits plus forts.</translation>
    </message>
    <message>
        <source>How much a line holds where the window has the room. Shorter lines are easier to follow.</source>
        <translation>Ce que contient une ligne quand la fenêtre en a la place. Les lignes courtes se suivent mieux.</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grande</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Light, dark, or whatever the system has at the time.</source>
        <translation>Clair, sombre, ou ce que le système affiche à ce moment-là.</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Mouvement</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>Étroite</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>Of the messages, and of what you write.</source>
        <translation>Des messages et de ce que tu écris.</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Petite</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Police</translation>
    </message>
    <message>
        <source>What messages are set in: any that is installed on this machine.</source>
        <translation>La police des messages&#xa0;: n’importe laquelle installée sur cette machine.</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>Width of the conversation</source>
        <translation>Largeur de la conversation</translation>
    </message>
    <message>
        <source>With serifs</source>
        <translation>Avec empattements</translation>
    </message>
    <message>
        <source>Without it nothing fades, slides or blinks, the cursor neither.</source>
        <translation>Sans lui, rien ne fond, ne glisse ni ne clignote, le curseur non plus.</translation>
    </message>
</context>
<context>
    <name>AroundMessages</name>
    <message>
        <source>From here on the model had other instructions</source>
        <translation>À partir d’ici, le modèle avait d’autres consignes</translation>
    </message>
    <message>
        <source>Not counted: you marked this as wrong.</source>
        <translation>Non compté&#xa0;: tu l’as signalé comme une erreur.</translation>
    </message>
    <message>
        <source>The model no longer sees what is above this line</source>
        <translation>Le modèle ne voit plus ce qui est au-dessus de cette ligne</translation>
    </message>
    <message>
        <source>The model no longer sees what is above this line, but for what is pinned</source>
        <translation>Le modèle ne voit plus ce qui est au-dessus de cette ligne, sauf ce qui est épinglé</translation>
    </message>
    <message>
        <source>Would have: end the chat</source>
        <translation>Aurait fait&#xa0;: mettre fin à la discussion</translation>
    </message>
    <message>
        <source>Would have: redirect</source>
        <translation>Aurait fait&#xa0;: demander d’arrêter</translation>
    </message>
    <message>
        <source>Would have: warn</source>
        <translation>Aurait fait&#xa0;: avertir</translation>
    </message>
    <message>
        <source>You marked this as wrong. It will not count again.</source>
        <translation>Tu l’as signalé comme une erreur. Cela ne comptera plus.</translation>
    </message>
</context>
<context>
    <name>AttachButton</name>
    <message>
        <source>Attach files</source>
        <translation>Joindre des fichiers</translation>
    </message>
    <message>
        <source>Attach files: text, code, tables, PDF</source>
        <translation>Joindre des fichiers&#xa0;: texte, code, tableaux, PDF</translation>
    </message>
</context>
<context>
    <name>Attaching</name>
    <message numerus="yes">
        <source>A message takes {count} files at most. %n were left out.</source>
        <translation>
            <numerusform>Un message accepte au plus {count} fichiers. %n a été laissé de côté.</numerusform>
            <numerusform>Un message accepte au plus {count} fichiers. %n ont été laissés de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Joindre des fichiers</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv)</source>
        <translation>Tableaux (*.csv *.tsv)</translation>
    </message>
    <message>
        <source>Text and Markdown (*.txt *.md *.markdown)</source>
        <translation>Texte et Markdown (*.txt *.md *.markdown)</translation>
    </message>
    <message>
        <source>Text, code, tables and PDF (*)</source>
        <translation>Texte, code, tableaux et PDF (*)</translation>
    </message>
    <message>
        <source>This chat has ended, so nothing can be attached here.</source>
        <translation>Cette discussion a pris fin, donc rien ne peut y être joint.</translation>
    </message>
    <message>
        <source>“{name}” is attached. {note}</source>
        <translation>«&#xa0;{name}&#xa0;» est joint. {note}</translation>
    </message>
</context>
<context>
    <name>AttachmentTray</name>
    <message>
        <source>Reading {name}…</source>
        <translation>Lecture de {name}…</translation>
    </message>
    <message>
        <source>{name} is attached.</source>
        <translation>{name} est joint.</translation>
    </message>
    <message>
        <source>{name} is removed.</source>
        <translation>{name} est retiré.</translation>
    </message>
</context>
<context>
    <name>AttachmentViewer</name>
    <message>
        <source>Find in this file</source>
        <translation>Chercher dans ce fichier</translation>
    </message>
    <message>
        <source>Text of {name}</source>
        <translation>Texte de {name}</translation>
    </message>
    <message>
        <source>{size}. This is the text that the model is given.</source>
        <translation>{size}. C’est le texte que le modèle reçoit.</translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>Attached file {name}, {about}</source>
        <translation>Fichier joint {name}, {about}</translation>
    </message>
    <message>
        <source>Enter shows it, Delete removes it.</source>
        <translation>Entrée le montre, Suppr le retire.</translation>
    </message>
    <message>
        <source>Enter shows it.</source>
        <translation>Entrée le montre.</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Retirer {name}</translation>
    </message>
    <message>
        <source>about {count} tokens</source>
        <translation>environ {count} jetons</translation>
    </message>
    <message>
        <source>more than {count} tokens</source>
        <translation>plus de {count} jetons</translation>
    </message>
    <message>
        <source>{count} KB</source>
        <translation>{count} Ko</translation>
    </message>
    <message>
        <source>{count} MB</source>
        <translation>{count} Mo</translation>
    </message>
    <message>
        <source>{count} bytes</source>
        <translation>{count} octets</translation>
    </message>
    <message>
        <source>{count} tokens</source>
        <translation>{count} jetons</translation>
    </message>
    <message>
        <source>“{name}” could not be read.</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas pu être lu.</translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>Something went wrong in the app. What was kept is safe, and the log has the details.</source>
        <translation>Quelque chose a échoué dans l’application. Ce qui était gardé est en sécurité, et le journal contient les détails.</translation>
    </message>
</context>
<context>
    <name>CaptionLine</name>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>Chat</name>
    <message>
        <source>Another chat</source>
        <translation>Une autre discussion</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nouvelle discussion</translation>
    </message>
    <message>
        <source>Stop that answer</source>
        <translation>Arrêter cette réponse</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>Le modèle</translation>
    </message>
    <message>
        <source>Your message is kept, and answered when {model} is loaded.</source>
        <translation>Ton message est gardé, et aura sa réponse quand {model} sera chargé.</translation>
    </message>
    <message>
        <source>“{title}” is being answered. Sending here waits until that is done.</source>
        <translation>Une réponse s’écrit dans «&#xa0;{title}&#xa0;». L’envoi attend ici qu’elle soit finie.</translation>
    </message>
    <message>
        <source>“{title}” is being answered. Stop that answer first.</source>
        <translation>Une réponse s’écrit dans «&#xa0;{title}&#xa0;». Arrête-la d’abord.</translation>
    </message>
</context>
<context>
    <name>ChatSettings</name>
    <message>
        <source>1 thread</source>
        <translation>1 fil</translation>
    </message>
    <message>
        <source>Changed; else {default}</source>
        <translation>Modifié&#xa0;; sinon {default}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>It is set for the model, in the settings.</source>
        <translation>Cela se règle pour le modèle, dans les réglages.</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Tout réinitialiser</translation>
    </message>
    <message>
        <source>Settings of this chat</source>
        <translation>Réglages de cette discussion</translation>
    </message>
    <message>
        <source>They hold from the next answer on, in this chat alone. What is empty is as for the model.</source>
        <translation>Ils valent à partir de la prochaine réponse, dans cette discussion seulement. Ce qui est vide est comme pour le modèle.</translation>
    </message>
    <message>
        <source>{count} threads</source>
        <translation>{count} fils</translation>
    </message>
    <message>
        <source>{model} computes on: {count} (chosen by measuring).</source>
        <translation>{model} calcule sur&#xa0;: {count} (choisi en mesurant).</translation>
    </message>
    <message>
        <source>{model} computes on: {count} (set by hand).</source>
        <translation>{model} calcule sur&#xa0;: {count} (fixé à la main).</translation>
    </message>
</context>
<context>
    <name>ChatsCommands</name>
    <message>
        <source>Archive the chat</source>
        <translation>Archiver la discussion</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>Vider la corbeille…</translation>
    </message>
    <message>
        <source>Move the chat to the trash</source>
        <translation>Mettre la discussion à la corbeille</translation>
    </message>
    <message>
        <source>Move to folder…</source>
        <translation>Mettre dans un dossier…</translation>
    </message>
    <message>
        <source>Pin the chat to the top</source>
        <translation>Épingler la discussion en haut</translation>
    </message>
    <message>
        <source>Rename the chat</source>
        <translation>Renommer la discussion</translation>
    </message>
    <message>
        <source>Show the archive</source>
        <translation>Afficher les archives</translation>
    </message>
    <message>
        <source>Show the trash</source>
        <translation>Afficher la corbeille</translation>
    </message>
</context>
<context>
    <name>ChatsPage</name>
    <message>
        <source>A model of a billion weights and more names a chat after its first answer. Other chats are called by their first words, and a name that you gave stays.</source>
        <translation>Un modèle d’un milliard de poids ou plus nomme une discussion après sa première réponse. Les autres portent leurs premiers mots, et un nom que tu as donné reste.</translation>
    </message>
    <message>
        <source>At hand</source>
        <translation>À portée de main</translation>
    </message>
    <message>
        <source>By the model</source>
        <translation>Par le modèle</translation>
    </message>
    <message>
        <source>By their first words</source>
        <translation>D’après leurs premiers mots</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Discussions</translation>
    </message>
    <message>
        <source>Edit the persona</source>
        <translation>Modifier le personnage</translation>
    </message>
    <message>
        <source>Edit the prompt</source>
        <translation>Modifier le texte</translation>
    </message>
    <message>
        <source>For another machine, or for somebody else. What is imported comes in at the end.</source>
        <translation>Pour une autre machine, ou pour quelqu’un d’autre. Ce qui est importé s’ajoute à la fin.</translation>
    </message>
    <message>
        <source>Instructions for all chats</source>
        <translation>Consignes pour toutes les discussions</translation>
    </message>
    <message>
        <source>Messages to write again. A slash at the beginning of a message brings them up.</source>
        <translation>Des messages à réécrire. Une barre oblique au début d’un message les fait apparaître.</translation>
    </message>
    <message>
        <source>Names of chats</source>
        <translation>Noms des discussions</translation>
    </message>
    <message>
        <source>New persona</source>
        <translation>Nouveau personnage</translation>
    </message>
    <message>
        <source>New prompt</source>
        <translation>Nouveau texte</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Personnages</translation>
    </message>
    <message>
        <source>Personas and prompts as a file</source>
        <translation>Personnages et textes en un fichier</translation>
    </message>
    <message>
        <source>Roles for the model: instructions and, if you like, a model, a policy and how it answers.</source>
        <translation>Des rôles pour le modèle&#xa0;: des consignes et, si tu veux, un modèle, un jeu de règles et sa façon de répondre.</translation>
    </message>
    <message>
        <source>Saved prompts</source>
        <translation>Textes enregistrés</translation>
    </message>
    <message>
        <source>What a model is told before all else in chats without instructions of their own. They have no say in what ends a chat.</source>
        <translation>Ce qu’on dit à un modèle avant tout le reste dans les discussions sans consignes à elles. Elles ne décident pas de ce qui met fin à une discussion.</translation>
    </message>
</context>
<context>
    <name>Code</name>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
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
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Copier le code</translation>
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
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Editing an earlier message</source>
        <translation>Modification d’un message précédent</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Message…</source>
        <translation>Message…</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Send (Enter). Shift+Enter breaks the line.</source>
        <translation>Envoyer (Entrée). Maj+Entrée passe à la ligne.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop the answer (Esc)</source>
        <translation>Arrêter la réponse (Échap)</translation>
    </message>
</context>
<context>
    <name>ContextRing</name>
    <message>
        <source>Context window</source>
        <translation>Fenêtre de contexte</translation>
    </message>
</context>
<context>
    <name>ContextWatch</name>
    <message>
        <source>{why} What is attached counts as well: remove a file, or attach a part of it.</source>
        <translation>{why} Ce qui est joint compte aussi&#xa0;: retire un fichier, ou n’en joins qu’une partie.</translation>
    </message>
</context>
<context>
    <name>CorrectionsWindow</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Export what you marked as wrong</source>
        <translation>Exporter ce que tu as signalé</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Fichiers JSON (*.json)</translation>
    </message>
    <message>
        <source>None of these messages, nor a trivial edit of one, counts again on this device. They stay here: nothing is sent anywhere.</source>
        <translation>Aucun de ces messages, ni une variante infime, ne compte plus sur cet appareil. Ils restent ici&#xa0;: rien n’est envoyé nulle part.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>The message can count again, and its text is deleted here</source>
        <translation>Le message peut de nouveau compter, et son texte est supprimé ici</translation>
    </message>
    <message>
        <source>What you marked as wrong</source>
        <translation>Ce que tu as signalé comme une erreur</translation>
    </message>
    <message>
        <source>You have marked nothing. “This was wrong” is in the menu of a message that counted.</source>
        <translation>Tu n’as rien signalé. «&#xa0;C’était une erreur&#xa0;» se trouve dans le menu d’un message qui a compté.</translation>
    </message>
    <message>
        <source>{count} written to “{file}”.</source>
        <translation>{count} écrits dans «&#xa0;{file}&#xa0;».</translation>
    </message>
    <message>
        <source>“{file}” could not be written: {reason}. Choose another place.</source>
        <translation>«&#xa0;{file}&#xa0;» n’a pas pu être écrit&#xa0;: {reason}. Choisis un autre endroit.</translation>
    </message>
</context>
<context>
    <name>CountedEntry</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Finds the words that weighed in this message</source>
        <translation>Trouve les mots qui ont pesé dans ce message</translation>
    </message>
    <message>
        <source>From now on this message does not count on this device</source>
        <translation>Désormais, ce message ne compte plus sur cet appareil</translation>
    </message>
    <message>
        <source>It stays on this device. What was decided stays as it is.</source>
        <translation>Cela reste sur cet appareil. Ce qui a été décidé reste tel quel.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Mark as wrong</source>
        <translation>Signaler comme une erreur</translation>
    </message>
    <message>
        <source>No single words stand out: it is the message as a whole.</source>
        <translation>Aucun mot ne ressort à lui seul&#xa0;: c’est le message dans son ensemble.</translation>
    </message>
    <message>
        <source>Not marked yet: what you wrote is kept until you mark the message or cancel.</source>
        <translation>Pas encore signalé : ce que tu as écrit est conservé jusqu’à ce que tu signales le message ou annules.</translation>
    </message>
    <message>
        <source>This was wrong…</source>
        <translation>C’était une erreur…</translation>
    </message>
    <message>
        <source>What weighed, with how far the score falls without it: {words}.</source>
        <translation>Ce qui a pesé, et de combien le score baisse sans cela&#xa0;: {words}.</translation>
    </message>
    <message>
        <source>Which words?</source>
        <translation>Quels mots&#xa0;?</translation>
    </message>
    <message>
        <source>Why this was wrong, if you like to say</source>
        <translation>Pourquoi c’était une erreur, si tu veux le dire</translation>
    </message>
    <message>
        <source>Why, if you like</source>
        <translation>Pourquoi, si tu veux</translation>
    </message>
</context>
<context>
    <name>Countries</name>
    <message>
        <source>Australia</source>
        <translation>Australie</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Autriche</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Canada</translation>
    </message>
    <message>
        <source>France</source>
        <translation>France</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Allemagne</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irlande</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Pays-Bas</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>Nouvelle-Zélande</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Espagne</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Suisse</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Royaume-Uni</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>États-Unis</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
</context>
<context>
    <name>Deleting</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Copies of your chats that Exeunt made before an update of itself still hold these words, and are deleted as well.</source>
        <translation>Les copies de tes discussions qu’Exeunt a faites avant une mise à jour contiennent encore ces mots, et sont supprimées aussi.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Supprimer pour de bon</translation>
    </message>
    <message>
        <source>Delete {count} chats for good?</source>
        <translation>Supprimer {count} discussions pour de bon&#xa0;?</translation>
    </message>
    <message>
        <source>Delete “{title}” for good?</source>
        <translation>Supprimer «&#xa0;{title}&#xa0;» pour de bon&#xa0;?</translation>
    </message>
    <message>
        <source>It cannot be undone.</source>
        <translation>Cela ne peut pas être annulé.</translation>
    </message>
    <message>
        <source>Messages that you marked as wrong are kept in their own list.</source>
        <translation>Les messages que tu as signalés restent dans leur propre liste.</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nouvelle discussion</translation>
    </message>
    <message>
        <source>The chat was deleted for good.</source>
        <translation>La discussion a été supprimée pour de bon.</translation>
    </message>
    <message>
        <source>What a branch of it shows as well stays in that branch.</source>
        <translation>Ce qu’une de ses branches montre aussi reste dans cette branche.</translation>
    </message>
    <message>
        <source>{count} chats were deleted for good.</source>
        <translation>{count} discussions ont été supprimées pour de bon.</translation>
    </message>
    <message>
        <source>{done} of {count} chats were deleted for good. The others are still in the trash.</source>
        <translation>{done} discussions sur {count} ont été supprimées pour de bon. Les autres sont encore dans la corbeille.</translation>
    </message>
</context>
<context>
    <name>DeletionProgress</name>
    <message>
        <source>Deleting the chat for good…</source>
        <translation>Suppression de la discussion pour de bon…</translation>
    </message>
    <message>
        <source>Deleting {count} chats for good…</source>
        <translation>Suppression de {count} discussions pour de bon…</translation>
    </message>
    <message>
        <source>Stopping after the chat that is being deleted…</source>
        <translation>Arrêt après la discussion en cours de suppression…</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>The disk takes no settings now. What you chose holds until Exeunt is closed.</source>
        <translation>Le disque n’accepte pas de réglages pour le moment. Ce que tu as choisi vaut jusqu’à la fermeture d’Exeunt.</translation>
    </message>
    <message>
        <source>The guard model {file} is not there any more and is not asked. Choose it anew in the settings.</source>
        <translation>Le modèle gardien {file} n’est plus là et n’est pas consulté. Choisis-le de nouveau dans les réglages.</translation>
    </message>
    <message>
        <source>{file}, the guard model of the settings, is not asked. {reason}</source>
        <translation>{file}, le modèle gardien des réglages, n’est pas consulté. {reason}</translation>
    </message>
</context>
<context>
    <name>DetailsWindow</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Details of this message</source>
        <translation>Détails de ce message</translation>
    </message>
</context>
<context>
    <name>DoneWords</name>
    <message>
        <source>Each goes for good after {days} days.</source>
        <translation>Chacune disparaît pour de bon après {days} jours.</translation>
    </message>
    <message>
        <source>Goes for good in {days} days</source>
        <translation>Disparaît pour de bon dans {days} jours</translation>
    </message>
    <message>
        <source>Goes for good within a day</source>
        <translation>Disparaît pour de bon d’ici un jour</translation>
    </message>
    <message>
        <source>Kept until you delete it</source>
        <translation>Reste jusqu’à ce que tu la supprimes</translation>
    </message>
    <message>
        <source>Kept until you delete them for good.</source>
        <translation>Restent jusqu’à ce que tu les supprimes pour de bon.</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nouvelle discussion</translation>
    </message>
    <message>
        <source>Off the list, and found by the search.</source>
        <translation>Hors de la liste, et trouvées par la recherche.</translation>
    </message>
    <message>
        <source>The folder “{name}” is gone, its chats are still there.</source>
        <translation>Le dossier «&#xa0;{name}&#xa0;» n’est plus là, ses discussions y sont toujours.</translation>
    </message>
    <message>
        <source>{count} chats are back from the trash.</source>
        <translation>{count} discussions sont revenues de la corbeille.</translation>
    </message>
    <message>
        <source>{count} chats are back on the list.</source>
        <translation>{count} discussions sont de nouveau dans la liste.</translation>
    </message>
    <message>
        <source>{count} chats are in the archive.</source>
        <translation>{count} discussions sont dans les archives.</translation>
    </message>
    <message>
        <source>{count} chats are in the folder “{name}”.</source>
        <translation>{count} discussions sont dans le dossier «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>{count} chats are in the trash.</source>
        <translation>{count} discussions sont dans la corbeille.</translation>
    </message>
    <message>
        <source>{count} chats are out of their folders.</source>
        <translation>{count} discussions sont sorties de leurs dossiers.</translation>
    </message>
    <message>
        <source>“{title}” is back on the list.</source>
        <translation>«&#xa0;{title}&#xa0;» est de nouveau dans la liste.</translation>
    </message>
    <message>
        <source>“{title}” is in the archive.</source>
        <translation>«&#xa0;{title}&#xa0;» est dans les archives.</translation>
    </message>
    <message>
        <source>“{title}” is in the folder “{name}”.</source>
        <translation>«&#xa0;{title}&#xa0;» est dans le dossier «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>“{title}” is in the trash.</source>
        <translation>«&#xa0;{title}&#xa0;» est dans la corbeille.</translation>
    </message>
    <message>
        <source>“{title}” is out of its folder.</source>
        <translation>«&#xa0;{title}&#xa0;» est sortie de son dossier.</translation>
    </message>
</context>
<context>
    <name>Dropping</name>
    <message>
        <source>Drop it to attach it.</source>
        <translation>Dépose-le pour le joindre.</translation>
    </message>
    <message>
        <source>Drop it to open the model.</source>
        <translation>Dépose-le pour ouvrir le modèle.</translation>
    </message>
    <message numerus="yes">
        <source>Drop them to attach %n files.</source>
        <translation>
            <numerusform>Dépose pour joindre&#xa0;%n fichier.</numerusform>
            <numerusform>Dépose pour joindre&#xa0;%n fichiers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DryRunPanel</name>
    <message>
        <source>No message here has been looked at yet.</source>
        <translation>Aucun message n’a encore été examiné ici.</translation>
    </message>
    <message>
        <source>Nothing is changed by looking.</source>
        <translation>Regarder ne change rien.</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Jeu de règles</translation>
    </message>
    <message>
        <source>Somebody here may need help, so nothing is counted.</source>
        <translation>Quelqu’un a peut-être besoin d’aide ici, donc rien n’est compté.</translation>
    </message>
    <message>
        <source>This chat would not have ended.</source>
        <translation>Cette discussion n’aurait pas pris fin.</translation>
    </message>
    <message>
        <source>What would have been done</source>
        <translation>Ce qui aurait été fait</translation>
    </message>
    <message>
        <source>asks for it to stop</source>
        <translation>demande d’arrêter</translation>
    </message>
    <message>
        <source>asks whether to end the chat</source>
        <translation>demande s’il faut mettre fin à la discussion</translation>
    </message>
    <message>
        <source>ends the chat</source>
        <translation>met fin à la discussion</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>continue</translation>
    </message>
    <message>
        <source>goes on: it would have counted, and is spared</source>
        <translation>continue&#xa0;: cela aurait compté, et c’est épargné</translation>
    </message>
    <message>
        <source>only observed: {action}</source>
        <translation>seulement observé&#xa0;: {action}</translation>
    </message>
    <message>
        <source>shows where to find help</source>
        <translation>montre où trouver de l’aide</translation>
    </message>
    <message>
        <source>warns</source>
        <translation>avertit</translation>
    </message>
    <message>
        <source>{would} (it was: {did})</source>
        <translation>{would} (c’était&#xa0;: {did})</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>A slash (/) brings up saved prompts and personas.</source>
        <translation>Une barre oblique (/) fait apparaître les textes enregistrés et les personnages.</translation>
    </message>
    <message>
        <source>Chats run on this machine, with a model file in the GGUF format.</source>
        <translation>Les discussions tournent sur cette machine, avec un fichier de modèle au format GGUF.</translation>
    </message>
    <message>
        <source>Explain why the sky is blue, in three sentences</source>
        <translation>Explique en trois phrases pourquoi le ciel est bleu</translation>
    </message>
    <message>
        <source>Give me five names for a quiet café by a river</source>
        <translation>Donne-moi cinq noms pour un café calme au bord d’une rivière</translation>
    </message>
    <message>
        <source>It runs here alone. Nothing you write leaves this machine.</source>
        <translation>Il ne tourne qu’ici. Rien de ce que tu écris ne quitte cette machine.</translation>
    </message>
    <message>
        <source>It stopped working. The model&apos;s menu above loads it again.</source>
        <translation>Il s’est arrêté. Le menu du modèle, en haut, le recharge.</translation>
    </message>
    <message>
        <source>Loading, {percent} %.</source>
        <translation>Chargement, {percent}&#xa0;%.</translation>
    </message>
    <message>
        <source>No model is open</source>
        <translation>Aucun modèle n’est ouvert</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation>Ouvrir un fichier de modèle…</translation>
    </message>
    <message>
        <source>Small and quick, and often wrong. Nothing you write leaves this machine.</source>
        <translation>Petit et rapide, et souvent dans l’erreur. Rien de ce que tu écris ne quitte cette machine.</translation>
    </message>
    <message>
        <source>Write a polite email that moves a meeting to Thursday</source>
        <translation>Écris un e-mail poli qui déplace une réunion à jeudi</translation>
    </message>
</context>
<context>
    <name>EndCard</name>
    <message>
        <source>Branch from here</source>
        <translation>Créer une branche d’ici</translation>
    </message>
    <message>
        <source>Chat ended by {model}</source>
        <translation>Discussion terminée par {model}</translation>
    </message>
    <message>
        <source>Ended at your request</source>
        <translation>Terminée à ta demande</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nouvelle discussion</translation>
    </message>
    <message>
        <source>The message to branch from</source>
        <translation>Le message d’où part la branche</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>Le modèle</translation>
    </message>
    <message>
        <source>Which messages counted, the warning, and the rule</source>
        <translation>Les messages qui ont compté, l’avertissement et la règle</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#xa0;?</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Toi</translation>
    </message>
    <message>
        <source>You asked for it and said yes. The chat stays here to read.</source>
        <translation>Tu l’as demandé et tu as dit oui. La discussion reste ici, à lire.</translation>
    </message>
    <message>
        <source>from {message}</source>
        <translation>depuis {message}</translation>
    </message>
    <message>
        <source>from:</source>
        <translation>depuis&#xa0;:</translation>
    </message>
    <message>
        <source>{who}: “{words}”</source>
        <translation>{who}&#xa0;: «&#xa0;{words}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>EndQuestion</name>
    <message>
        <source>End this chat</source>
        <translation>Mettre fin à cette discussion</translation>
    </message>
    <message>
        <source>End this chat for good?</source>
        <translation>Mettre fin à cette discussion pour de bon&#xa0;?</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>La laisser ouverte</translation>
    </message>
</context>
<context>
    <name>EndingPage</name>
    <message>
        <source>A chat that was started keeps the policy it was started with.</source>
        <translation>Une discussion commencée garde les règles avec lesquelles elle a commencé.</translation>
    </message>
    <message>
        <source>A small model too, though its yes or no may mean little.</source>
        <translation>Un petit modèle aussi, même si son oui ou son non veut peut-être dire peu.</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Toujours</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>As the system ({country})</source>
        <translation>Comme le système ({country})</translation>
    </message>
    <message>
        <source>As the window ({language})</source>
        <translation>Comme la fenêtre ({language})</translation>
    </message>
    <message>
        <source>Ask the chat model before an end</source>
        <translation>Demander au modèle avant une fin</translation>
    </message>
    <message>
        <source>Country of the helplines</source>
        <translation>Pays des lignes d’aide</translation>
    </message>
    <message>
        <source>Each is a small file, which is listed here once it is in the folder. An example lies there.</source>
        <translation>Chacun est un petit fichier, listé ici dès qu’il est dans le dossier. Un exemple s’y trouve.</translation>
    </message>
    <message>
        <source>Ending a chat</source>
        <translation>Mettre fin à une discussion</translation>
    </message>
    <message>
        <source>For this start, --ask-model says it; a choice here goes before that.</source>
        <translation>Pour ce démarrage, --ask-model le dit&#xa0;; un choix fait ici l’emporte.</translation>
    </message>
    <message>
        <source>From three billion weights on. Smaller models cannot be relied on to judge, and are not asked.</source>
        <translation>À partir de trois milliards de poids. On ne peut pas se fier au jugement des modèles plus petits&#xa0;: ils ne sont pas consultés.</translation>
    </message>
    <message>
        <source>In which words</source>
        <translation>Dans quels mots</translation>
    </message>
    <message>
        <source>Its no keeps the chat open. Where nobody is asked, only a message that the detector is sure of can be the last. A model that is asked may also leave by itself, in a chat that was warned.</source>
        <translation>Son non garde la discussion ouverte. Là où personne n’est consulté, seul un message dont le détecteur est sûr peut être le dernier. Un modèle consulté peut aussi partir de lui-même, dans une discussion qui a reçu un avertissement.</translation>
    </message>
    <message>
        <source>Language of the notices</source>
        <translation>Langue des messages de l’application</translation>
    </message>
    <message>
        <source>Messages that no longer count here. They can be listed, removed, and exported as a file.</source>
        <translation>Les messages qui ne comptent plus ici. On peut les lister, les retirer et les exporter dans un fichier.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Of notices, closing words and support from now on. What was said stays as it is.</source>
        <translation>Des messages, des mots de fin et du soutien, désormais. Ce qui a été dit reste tel quel.</translation>
    </message>
    <message>
        <source>Only the detector, and a guard model if there is one.</source>
        <translation>Seulement le détecteur, et un modèle gardien s’il y en a un.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Policy for new chats</source>
        <translation>Règles des nouvelles discussions</translation>
    </message>
    <message>
        <source>Show them…</source>
        <translation>Les afficher…</translation>
    </message>
    <message>
        <source>What you marked as wrong</source>
        <translation>Ce que tu as signalé comme une erreur</translation>
    </message>
    <message>
        <source>When it ends</source>
        <translation>Quand elle prend fin</translation>
    </message>
    <message>
        <source>Where a notice in a crisis says to turn. Now it says: {helplines}.</source>
        <translation>Vers qui un message renvoie dans une crise. Il dit actuellement&#xa0;: {helplines}.</translation>
    </message>
    <message>
        <source>Where it is large enough</source>
        <translation>Là où il est assez grand</translation>
    </message>
    <message>
        <source>Where it was mistaken</source>
        <translation>Là où il s’est trompé</translation>
    </message>
    <message>
        <source>Who is asked before</source>
        <translation>Qui est consulté avant</translation>
    </message>
    <message>
        <source>Your own policies</source>
        <translation>Tes propres jeux de règles</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Move it down (Alt+Down)</source>
        <translation>Descendre (Alt+Bas)</translation>
    </message>
    <message>
        <source>Move it up (Alt+Up)</source>
        <translation>Monter (Alt+Haut)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>“{name}” was deleted.</source>
        <translation>«&#xa0;{name}&#xa0;» a été supprimé.</translation>
    </message>
</context>
<context>
    <name>EntryWindow</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>L’abandonner</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>This is what you wrote here before. It is not saved yet.</source>
        <translation>Voici ce que tu avais écrit ici. Ce n’est pas encore enregistré.</translation>
    </message>
    <message>
        <source>What you wrote is not saved yet.</source>
        <translation>Ce que tu as écrit n’est pas encore enregistré.</translation>
    </message>
</context>
<context>
    <name>Exchanging</name>
    <message numerus="yes">
        <source>%n chats imported.</source>
        <translation>
            <numerusform>%n discussion importée.</numerusform>
            <numerusform>%n discussions importées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations written to “{file}”. It can be imported again.</source>
        <translation>
            <numerusform>%n conversation écrite dans «&#xa0;{file}&#xa0;». On peut l’importer à nouveau.</numerusform>
            <numerusform>%n conversations écrites dans «&#xa0;{file}&#xa0;». On peut les importer à nouveau.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already and were passed over.</source>
        <translation>
            <numerusform>%n était déjà là et a été laissée de côté.</numerusform>
            <numerusform>%n étaient déjà là et ont été laissées de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>Tout exporter</translation>
    </message>
    <message>
        <source>Export this chat</source>
        <translation>Exporter cette discussion</translation>
    </message>
    <message>
        <source>Export {count} chats</source>
        <translation>Exporter {count} discussions</translation>
    </message>
    <message>
        <source>Exports of chats (*.zip *.json *.jsonl)</source>
        <translation>Exportations de discussions (*.zip *.json *.jsonl)</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>Importer des discussions</translation>
    </message>
    <message>
        <source>Importing “{file}”</source>
        <translation>Importation de «&#xa0;{file}&#xa0;»</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Arrêté. Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Stopped. What was imported until then stays.</source>
        <translation>Arrêté. Ce qui était importé jusque-là reste.</translation>
    </message>
    <message>
        <source>Writing all chats to “{file}”</source>
        <translation>Écriture de toutes les discussions dans «&#xa0;{file}&#xa0;»</translation>
    </message>
    <message>
        <source>Writing the chat to “{file}”</source>
        <translation>Écriture de la discussion dans «&#xa0;{file}&#xa0;»</translation>
    </message>
    <message>
        <source>Writing the chosen chats to “{file}”</source>
        <translation>Écriture des discussions choisies dans «&#xa0;{file}&#xa0;»</translation>
    </message>
    <message>
        <source>Written to “{file}”.</source>
        <translation>Écrit dans «&#xa0;{file}&#xa0;».</translation>
    </message>
    <message>
        <source>“{file}” is there already and was left as it is. Choose another name.</source>
        <translation>«&#xa0;{file}&#xa0;» existe déjà et a été laissé tel quel. Choisis un autre nom.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Chat ended</source>
        <translation>Discussion terminée</translation>
    </message>
    <message>
        <source>Chat ended by {model}</source>
        <translation>Discussion terminée par {model}</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Consignes</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nouvelle discussion</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>Le modèle</translation>
    </message>
    <message>
        <source>Thoughts</source>
        <translation>Réflexions</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Toi</translation>
    </message>
    <message>
        <source>cut short</source>
        <translation>coupée</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrompue</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêtée</translation>
    </message>
</context>
<context>
    <name>ExportWindow</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Tout choisir</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Ne rien choisir</translation>
    </message>
    <message>
        <source>Export this chat</source>
        <translation>Exporter cette discussion</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>JSON, to import again (.json)</source>
        <translation>JSON, à importer de nouveau (.json)</translation>
    </message>
    <message>
        <source>Markdown (.md)</source>
        <translation>Markdown (.md)</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>PDF (.pdf)</source>
        <translation>PDF (.pdf)</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>Le modèle</translation>
    </message>
    <message>
        <source>The whole conversation with all its branches, and all that was found and decided in it.</source>
        <translation>Toute la conversation avec toutes ses branches, et tout ce qui y a été trouvé et décidé.</translation>
    </message>
    <message>
        <source>Web page (.html)</source>
        <translation>Page web (.html)</translation>
    </message>
    <message>
        <source>What the chat shows, in order. Choose the messages that are to be in it.</source>
        <translation>Ce que montre la discussion, dans l’ordre. Choisis les messages à y mettre.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Toi</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Also in thoughts</source>
        <translation>Aussi dans les réflexions</translation>
    </message>
    <message>
        <source>Any model</source>
        <translation>Tous les modèles</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>N’importe quand</translation>
    </message>
    <message>
        <source>Between…</source>
        <translation>Entre…</translation>
    </message>
    <message>
        <source>By a model</source>
        <translation>D’un modèle</translation>
    </message>
    <message>
        <source>By anyone</source>
        <translation>De tous</translation>
    </message>
    <message>
        <source>By you</source>
        <translation>De toi</translation>
    </message>
    <message>
        <source>Ended chats only</source>
        <translation>Discussions terminées seulement</translation>
    </message>
    <message>
        <source>Everywhere, with the trash</source>
        <translation>Partout, corbeille comprise</translation>
    </message>
    <message>
        <source>From this day</source>
        <translation>À partir de ce jour</translation>
    </message>
    <message>
        <source>In the last 30 days</source>
        <translation>Ces 30 derniers jours</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>Ces 7 derniers jours</translation>
    </message>
    <message>
        <source>In the last year</source>
        <translation>Cette dernière année</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>Dans la liste</translation>
    </message>
    <message>
        <source>List and archive</source>
        <translation>Liste et archives</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Until this day</source>
        <translation>Jusqu’à ce jour</translation>
    </message>
    <message>
        <source>What models thought over their answers, which is folded away in the chats</source>
        <translation>Ce que les modèles ont réfléchi avant de répondre, replié dans les discussions</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Where the chat is kept</source>
        <translation>Où se trouve la discussion</translation>
    </message>
    <message>
        <source>Who wrote it</source>
        <translation>Qui l’a écrit</translation>
    </message>
    <message>
        <source>With which model</source>
        <translation>Avec quel modèle</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Respecter la casse</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>Suivant (Entrée)</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>Précédent (Maj+Entrée)</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n trouvé</numerusform>
            <numerusform>%n trouvés</numerusform>
        </translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>Rechercher dans cette discussion</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} sur {total}</translation>
    </message>
    <message>
        <source>{number} of {total}…</source>
        <translation>{number} sur {total}…</translation>
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
            <numerusform>%n trouvé</numerusform>
            <numerusform>%n trouvés</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} sur {total}</translation>
    </message>
</context>
<context>
    <name>FolderMenu</name>
    <message>
        <source>Move to folder…</source>
        <translation>Mettre dans un dossier…</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>Out of its folder</source>
        <translation>Sortir de son dossier</translation>
    </message>
</context>
<context>
    <name>FoundByName</name>
    <message>
        <source>Chat</source>
        <translation>Discussion</translation>
    </message>
    <message>
        <source>Ended chat</source>
        <translation>Discussion terminée</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nouvelle discussion</translation>
    </message>
    <message>
        <source>Settings: {page}</source>
        <translation>Réglages&#xa0;: {page}</translation>
    </message>
</context>
<context>
    <name>GoingTo</name>
    <message>
        <source>This chat is being answered. Go there when the answer is finished.</source>
        <translation>Une réponse s’écrit dans cette discussion. Vas-y quand elle sera finie.</translation>
    </message>
    <message>
        <source>This message is in no chat of the list any more. Nothing was changed.</source>
        <translation>Ce message n’est plus dans aucune discussion de la liste. Rien n’a été changé.</translation>
    </message>
</context>
<context>
    <name>Group</name>
    <message>
        <source>Chats</source>
        <translation>Discussions</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Policy for new chats</source>
        <translation>Règles des nouvelles discussions</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>This chat</source>
        <translation>Cette discussion</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
</context>
<context>
    <name>GuardControl</name>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Choose a guard model</source>
        <translation>Choisir un modèle gardien</translation>
    </message>
    <message>
        <source>Looking at {name}…</source>
        <translation>Examen de {name}…</translation>
    </message>
    <message>
        <source>Models (*.gguf)</source>
        <translation>Modèles (*.gguf)</translation>
    </message>
    <message>
        <source>None is used.</source>
        <translation>Aucun n’est utilisé.</translation>
    </message>
    <message>
        <source>None is used: {file} is not there any more.</source>
        <translation>Aucun n’est utilisé&#xa0;: {file} n’est plus là.</translation>
    </message>
    <message>
        <source>Use no guard model</source>
        <translation>N’utiliser aucun modèle gardien</translation>
    </message>
    <message>
        <source>Use none</source>
        <translation>N’en utiliser aucun</translation>
    </message>
    <message>
        <source>{name}, given with --guard for this start</source>
        <translation>{name}, donné par --guard pour ce démarrage</translation>
    </message>
    <message>
        <source>{reason} Nothing was changed.</source>
        <translation>{reason} Rien n’a été changé.</translation>
    </message>
</context>
<context>
    <name>GuardSetting</name>
    <message>
        <source>A model made to tell abuse from what only looks like it: Qwen3Guard-Gen, Llama Guard 3 or ShieldGemma, as a GGUF file. It is asked in the chat model&apos;s place, and loaded only once a chat was warned.</source>
        <translation>Un modèle fait pour distinguer l’abus de ce qui y ressemble seulement&#xa0;: Qwen3Guard-Gen, Llama Guard 3 ou ShieldGemma, en fichier GGUF. Il est consulté à la place du modèle de la discussion, et chargé seulement après un avertissement.</translation>
    </message>
    <message>
        <source>Guard model</source>
        <translation>Modèle gardien</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Loading {percent} %</source>
        <translation>Chargement, {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Model: {state}</source>
        <translation>Modèle&#xa0;: {state}</translation>
    </message>
    <message>
        <source>More about this chat</source>
        <translation>Plus sur cette discussion</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nouvelle discussion</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Aucun modèle</translation>
    </message>
    <message>
        <source>Policy for new chats</source>
        <translation>Règles des nouvelles discussions</translation>
    </message>
    <message>
        <source>Show the chats</source>
        <translation>Afficher les discussions</translation>
    </message>
    <message>
        <source>Stopped working: load it again</source>
        <translation>Arrêté&#xa0;: recharge-le</translation>
    </message>
    <message>
        <source>What counts in this chat</source>
        <translation>Ce qui compte dans cette discussion</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copier en texte</translation>
    </message>
    <message>
        <source>Map of the chat</source>
        <translation>Plan de la discussion</translation>
    </message>
    <message>
        <source>What would it have done?</source>
        <translation>Qu’aurait-il fait&#xa0;?</translation>
    </message>
</context>
<context>
    <name>InstructionsLine</name>
    <message>
        <source>Bring the instructions before back</source>
        <translation>Récupérer les consignes précédentes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Edit the instructions</source>
        <translation>Modifier les consignes</translation>
    </message>
    <message>
        <source>Hide them</source>
        <translation>Les masquer</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Consignes</translation>
    </message>
    <message>
        <source>Instructions (default)</source>
        <translation>Consignes (par défaut)</translation>
    </message>
    <message>
        <source>Instructions (default): {text}</source>
        <translation>Consignes (par défaut)&#xa0;: {text}</translation>
    </message>
    <message>
        <source>Instructions for the model in this chat</source>
        <translation>Consignes pour le modèle dans cette discussion</translation>
    </message>
    <message>
        <source>Instructions: {text}</source>
        <translation>Consignes&#xa0;: {text}</translation>
    </message>
    <message>
        <source>Not applied yet</source>
        <translation>Pas encore appliquées</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Show all of them</source>
        <translation>Les afficher en entier</translation>
    </message>
    <message>
        <source>The model reads them before the chat, from its next answer on. They have no say in what ends a chat.</source>
        <translation>Le modèle les lit avant la discussion, dès sa prochaine réponse. Elles ne décident pas de ce qui met fin à une discussion.</translation>
    </message>
    <message>
        <source>These are {count} characters; at most {most} can be kept.</source>
        <translation>Cela fait {count} caractères&#xa0;; on peut en garder {most} au plus.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Use the default</source>
        <translation>Utiliser celles par défaut</translation>
    </message>
</context>
<context>
    <name>KeysField</name>
    <message>
        <source>No keys</source>
        <translation>Pas de touches</translation>
    </message>
    <message>
        <source>Press the new keys for {command}</source>
        <translation>Appuie sur les nouvelles touches pour {command}</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Reset the keys of {command}</source>
        <translation>Réinitialiser les touches de {command}</translation>
    </message>
    <message>
        <source>Take {keys} over</source>
        <translation>Reprendre {keys}</translation>
    </message>
    <message>
        <source>no keys</source>
        <translation>pas de touches</translation>
    </message>
    <message>
        <source>{command}: {keys}</source>
        <translation>{command}&#xa0;: {keys}</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>As the system ({language})</source>
        <translation>Comme le système ({language})</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Langue de la fenêtre</translation>
    </message>
    <message>
        <source>Of its words, numbers and dates. Notices follow, unless another language was chosen for them. What a model writes in is up to you and the model.</source>
        <translation>De ses mots, nombres et dates. Les messages de l’application suivent, sauf si une autre langue a été choisie pour eux. La langue dans laquelle un modèle écrit dépend de toi et du modèle.</translation>
    </message>
</context>
<context>
    <name>LastMessages</name>
    <message>
        <source>Answer again</source>
        <translation>Répondre à nouveau</translation>
    </message>
    <message>
        <source>Copy the last answer</source>
        <translation>Copier la dernière réponse</translation>
    </message>
    <message>
        <source>Edit your last message</source>
        <translation>Modifier ton dernier message</translation>
    </message>
    <message>
        <source>The last answer is copied.</source>
        <translation>La dernière réponse est copiée.</translation>
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
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open this address?</source>
        <translation>Ouvrir cette adresse&#xa0;?</translation>
    </message>
    <message>
        <source>The words of the link name another address: {words}</source>
        <translation>Les mots du lien nomment une autre adresse&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Write to this address?</source>
        <translation>Écrire à cette adresse&#xa0;?</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>New folder</source>
        <translation>Nouveau dossier</translation>
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
        <translation>Annuler le chargement</translation>
    </message>
    <message>
        <source>Loading {name}</source>
        <translation>Chargement de {name}</translation>
    </message>
    <message>
        <source>Loading {name}…</source>
        <translation>Chargement de {name}…</translation>
    </message>
</context>
<context>
    <name>LongPaste</name>
    <message>
        <source>Attach them as a file</source>
        <translation>Le joindre en fichier</translation>
    </message>
    <message>
        <source>Pasted text {number}.txt</source>
        <translation>Texte collé {number}.txt</translation>
    </message>
    <message>
        <source>Pasted text.txt</source>
        <translation>Texte collé.txt</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Le remettre</translation>
    </message>
    <message>
        <source>The pasted text is attached.</source>
        <translation>Le texte collé est joint.</translation>
    </message>
    <message>
        <source>You pasted {count} letters.</source>
        <translation>Tu as collé {count} lettres.</translation>
    </message>
</context>
<context>
    <name>Markdown</name>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
</context>
<context>
    <name>MessageCopying</name>
    <message>
        <source>Copy what is selected</source>
        <translation>Copier la sélection</translation>
    </message>
    <message>
        <source>Copy what is selected as Markdown</source>
        <translation>Copier la sélection en Markdown</translation>
    </message>
    <message>
        <source>Copy without Markdown&apos;s signs</source>
        <translation>Copier sans les signes de Markdown</translation>
    </message>
    <message>
        <source>Select the whole message</source>
        <translation>Sélectionner tout le message</translation>
    </message>
</context>
<context>
    <name>MessageDetails</name>
    <message>
        <source>Abuse, aimed at {target}.</source>
        <translation>Abus, vise&#xa0;: {target}.</translation>
    </message>
    <message>
        <source>An apology.</source>
        <translation>Une excuse.</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>Civil.</source>
        <translation>Correct.</translation>
    </message>
    <message>
        <source>Context window</source>
        <translation>Fenêtre de contexte</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Consignes</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>None were kept of this answer.</source>
        <translation>Aucun n’a été gardé pour cette réponse.</translation>
    </message>
    <message>
        <source>None: the detector did not read this message.</source>
        <translation>Aucune&#xa0;: le détecteur n’a pas lu ce message.</translation>
    </message>
    <message>
        <source>Not all: its beginning no longer fitted.</source>
        <translation>Pas tout&#xa0;: le début ne tenait plus.</translation>
    </message>
    <message>
        <source>Nothing: the chat went on.</source>
        <translation>Rien&#xa0;: la discussion a continué.</translation>
    </message>
    <message>
        <source>Rude, or mildly abusive, aimed at {target}.</source>
        <translation>Grossier, ou légèrement abusif, vise&#xa0;: {target}.</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Seen of the chat</source>
        <translation>Vu de la discussion</translation>
    </message>
    <message>
        <source>Severe abuse, aimed at {target}.</source>
        <translation>Abus grave, vise&#xa0;: {target}.</translation>
    </message>
    <message>
        <source>Somebody may need help. Such a message is never counted.</source>
        <translation>Quelqu’un a peut-être besoin d’aide. Un tel message ne compte jamais.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Support was offered.</source>
        <translation>Du soutien a été proposé.</translation>
    </message>
    <message>
        <source>The chat ended.</source>
        <translation>La discussion a pris fin.</translation>
    </message>
    <message>
        <source>The model asked for it to stop.</source>
        <translation>Le modèle a demandé d’arrêter.</translation>
    </message>
    <message>
        <source>The model warned that it would leave.</source>
        <translation>Le modèle a averti qu’il partirait.</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Réflexion</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Fils</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>To the first word</source>
        <translation>Jusqu’au premier mot</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Jetons</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Ce qui en est sorti</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Écrit</translation>
    </message>
    <message>
        <source>You marked it as wrongly counted, so it counts as civil.</source>
        <translation>Tu l’as signalé comme compté à tort, donc il compte comme correct.</translation>
    </message>
    <message>
        <source>You were asked whether the chat should end.</source>
        <translation>On t’a demandé si la discussion devait prendre fin.</translation>
    </message>
    <message>
        <source>a group of people</source>
        <translation>un groupe de personnes</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>une personne</translation>
    </message>
    <message>
        <source>a thing</source>
        <translation>une chose</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>the model</source>
        <translation>le modèle</translation>
    </message>
    <message>
        <source>the writer</source>
        <translation>la personne qui écrit</translation>
    </message>
    <message>
        <source>{percent} % for abuse</source>
        <translation>{percent}&#xa0;% pour abus</translation>
    </message>
    <message>
        <source>{reading} reading, {writing} writing</source>
        <translation>{reading} de lecture, {writing} d’écriture</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{speed} tokens a second</source>
        <translation>{speed} jetons par seconde</translation>
    </message>
    <message>
        <source>{used} of {window} tokens</source>
        <translation>{used} jetons sur {window}</translation>
    </message>
    <message>
        <source>{words} words, {characters} characters</source>
        <translation>{words} mots, {characters} caractères</translation>
    </message>
    <message>
        <source>{written} written, {read} in the prompt</source>
        <translation>{written} écrits, {read} dans l’entrée</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Détails…</translation>
    </message>
    <message>
        <source>This was wrong…</source>
        <translation>C’était une erreur…</translation>
    </message>
    <message>
        <source>Why did this count?</source>
        <translation>Pourquoi cela a-t-il compté&#xa0;?</translation>
    </message>
</context>
<context>
    <name>MessageRow</name>
    <message>
        <source>A block of code.</source>
        <translation>Un bloc de code.</translation>
    </message>
    <message>
        <source>Cut short: it reached the longest answer allowed</source>
        <translation>Coupée&#xa0;: la réponse la plus longue permise est atteinte</translation>
    </message>
    <message>
        <source>Cut short: the context window is full</source>
        <translation>Coupée&#xa0;: la fenêtre de contexte est pleine</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrompue</translation>
    </message>
    <message>
        <source>No answer came after these thoughts</source>
        <translation>Aucune réponse n’est venue après ces réflexions</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Épinglé</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêtée</translation>
    </message>
    <message>
        <source>Version {number} of {count}</source>
        <translation>Version {number} sur {count}</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Toi</translation>
    </message>
    <message>
        <source>{said} Attached: {names}</source>
        <translation>{said} Joint&#xa0;: {names}</translation>
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
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Load anyway</source>
        <translation>Charger quand même</translation>
    </message>
    <message>
        <source>Load with a smaller context</source>
        <translation>Charger avec un contexte plus petit</translation>
    </message>
    <message>
        <source>Models (*.gguf)</source>
        <translation>Modèles (*.gguf)</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>Pas assez de mémoire</translation>
    </message>
    <message>
        <source>Open a model file</source>
        <translation>Ouvrir un fichier de modèle</translation>
    </message>
    <message>
        <source>{figures} Loaded anyway it may be very slow, and the system may end it or other programs.</source>
        <translation>{figures} Chargé quand même, il peut être très lent, et le système peut l’arrêter ou arrêter d’autres programmes.</translation>
    </message>
    <message>
        <source>{name} is loaded when the answer is finished.</source>
        <translation>{name} sera chargé quand la réponse sera finie.</translation>
    </message>
    <message>
        <source>{tokens} tokens fit.</source>
        <translation>{tokens} jetons tiennent.</translation>
    </message>
    <message>
        <source>{words} {model} is loaded again.</source>
        <translation>{words} {model} est de nouveau chargé.</translation>
    </message>
    <message>
        <source>{words} {model} is still there.</source>
        <translation>{words} {model} est toujours là.</translation>
    </message>
    <message>
        <source>“{name}” does not fit the memory.</source>
        <translation>«&#xa0;{name}&#xa0;» ne tient pas en mémoire.</translation>
    </message>
    <message>
        <source>“{name}” is no model file: those end in .gguf.</source>
        <translation>«&#xa0;{name}&#xa0;» n’est pas un fichier de modèle&#xa0;: ceux-là finissent par .gguf.</translation>
    </message>
    <message>
        <source>“{name}” was not opened. {reason}</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas été ouvert. {reason}</translation>
    </message>
</context>
<context>
    <name>ModelPage</name>
    <message>
        <source>16 bits</source>
        <translation>16 bits</translation>
    </message>
    <message>
        <source>4 bits (q4_0)</source>
        <translation>4 bits (q4_0)</translation>
    </message>
    <message>
        <source>8 bits (q8_0)</source>
        <translation>8 bits (q8_0)</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Toutes les {count}</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Automatic ({tokens})</source>
        <translation>Automatique ({tokens})</translation>
    </message>
    <message>
        <source>Chosen by measuring</source>
        <translation>Choisi en mesurant</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>How it answers</source>
        <translation>Comment il répond</translation>
    </message>
    <message>
        <source>How it is loaded</source>
        <translation>Comment il est chargé</translation>
    </message>
    <message>
        <source>How many processor cores the model computes on. Measuring follows what else the computer does.</source>
        <translation>Sur combien de cœurs du processeur le modèle calcule. La mesure suit ce que la machine fait par ailleurs.</translation>
    </message>
    <message>
        <source>How many tokens of a chat the model sees at once. More takes more memory.</source>
        <translation>Combien de jetons d’une discussion le modèle voit à la fois. Plus prend plus de mémoire.</translation>
    </message>
    <message>
        <source>How many tokens of a chat {model} sees at once. More takes more memory.</source>
        <translation>Combien de jetons d’une discussion {model} voit à la fois. Plus prend plus de mémoire.</translation>
    </message>
    <message>
        <source>Layers on the graphics card</source>
        <translation>Couches sur la carte graphique</translation>
    </message>
    <message>
        <source>Memory of the context</source>
        <translation>Mémoire du contexte</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>The file of {model} advises what Exeunt does not have ({advice}); what is shown here holds instead.</source>
        <translation>Le fichier de {model} conseille ce qu’Exeunt n’a pas ({advice})&#xa0;; ce qui est affiché ici vaut à la place.</translation>
    </message>
    <message>
        <source>This installation computes on the processor alone: its llama.cpp was built for no graphics card.</source>
        <translation>Cette installation ne calcule que sur le processeur&#xa0;: son llama.cpp n’a été construit pour aucune carte graphique.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Fils</translation>
    </message>
    <message>
        <source>What lies on the graphics card is computed there, much faster. Take fewer where its memory is small.</source>
        <translation>Ce qui est sur la carte graphique y est calculé, bien plus vite. Mets-en moins si sa mémoire est petite.</translation>
    </message>
    <message>
        <source>With fewer bits a longer context fits the memory. Answers become a little less exact.</source>
        <translation>Avec moins de bits, un contexte plus long tient en mémoire. Les réponses deviennent un peu moins exactes.</translation>
    </message>
    <message>
        <source>an order of the samplers</source>
        <translation>un ordre des échantillonneurs</translation>
    </message>
    <message>
        <source>{count}, chosen by measuring</source>
        <translation>{count}, choisi en mesurant</translation>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message>
        <source>Fold this away</source>
        <translation>Replier ceci</translation>
    </message>
    <message>
        <source>Show the support card</source>
        <translation>Afficher la carte de soutien</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Soutien</translation>
    </message>
    <message>
        <source>{model} · Warning</source>
        <translation>{model} · Avertissement</translation>
    </message>
</context>
<context>
    <name>OriginLine</name>
    <message>
        <source>Go there</source>
        <translation>Y aller</translation>
    </message>
</context>
<context>
    <name>OriginWords</name>
    <message>
        <source>A branch of a chat that was deleted</source>
        <translation>Une branche d’une discussion qui a été supprimée</translation>
    </message>
    <message>
        <source>Branch of “{title}”, from here on</source>
        <translation>Branche de «&#xa0;{title}&#xa0;», à partir d’ici</translation>
    </message>
    <message>
        <source>Branch of “{title}”, from “{words}”</source>
        <translation>Branche de «&#xa0;{title}&#xa0;», depuis «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>Branch of “{title}”, which is in the trash</source>
        <translation>Branche de «&#xa0;{title}&#xa0;», qui est dans la corbeille</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nouvelle discussion</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>All commands</source>
        <translation>Toutes les commandes</translation>
    </message>
    <message>
        <source>Commands, chats and settings</source>
        <translation>Commandes, discussions et réglages</translation>
    </message>
    <message>
        <source>Find a command, a chat or a setting</source>
        <translation>Trouve une commande, une discussion ou un réglage</translation>
    </message>
    <message>
        <source>Nothing here has these letters.</source>
        <translation>Rien ici ne contient ces lettres.</translation>
    </message>
    <message>
        <source>The arrow keys choose, Enter does it, Esc leaves.</source>
        <translation>Les flèches choisissent, Entrée exécute, Échap quitte.</translation>
    </message>
    <message>
        <source>What do you want to do, open or set?</source>
        <translation>Que veux-tu faire, ouvrir ou régler&#xa0;?</translation>
    </message>
    <message>
        <source>{row}. {number} of {count}</source>
        <translation>{row}. {number} sur {count}</translation>
    </message>
</context>
<context>
    <name>PathView</name>
    <message>
        <source>A second model is asked about this…</source>
        <translation>Un second modèle est consulté…</translation>
    </message>
    <message>
        <source>Reading the chat… {percent} %</source>
        <translation>Lecture de la discussion… {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Reading your message…</source>
        <translation>Lecture de ton message…</translation>
    </message>
    <message>
        <source>Waiting for the model…</source>
        <translation>En attente du modèle…</translation>
    </message>
</context>
<context>
    <name>PersonaChoosing</name>
    <message>
        <source>Load another model</source>
        <translation>Charger un autre modèle</translation>
    </message>
    <message>
        <source>Load it</source>
        <translation>Le charger</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Until then, {model} answers.</source>
        <translation>En attendant, {model} répond.</translation>
    </message>
    <message>
        <source>“{name}” is made for {model}, which is not there any more. The model that is loaded answers.</source>
        <translation>«&#xa0;{name}&#xa0;» est fait pour {model}, qui n’est plus là. Le modèle chargé répond.</translation>
    </message>
    <message>
        <source>“{name}” is made for {model}. Load it?</source>
        <translation>«&#xa0;{name}&#xa0;» est fait pour {model}. Le charger&#xa0;?</translation>
    </message>
    <message>
        <source>“{name}” speaks from the next answer on.</source>
        <translation>«&#xa0;{name}&#xa0;» parle à partir de la prochaine réponse.</translation>
    </message>
    <message>
        <source>“{name}” speaks from the next answer on. The policy of this chat stays; the persona&apos;s own is for new chats.</source>
        <translation>«&#xa0;{name}&#xa0;» parle à partir de la prochaine réponse. Les règles de cette discussion restent&#xa0;; celles du personnage valent pour les nouvelles.</translation>
    </message>
</context>
<context>
    <name>PersonaWindow</name>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Un autre fichier…</translation>
    </message>
    <message>
        <source>Any model</source>
        <translation>N’importe quel modèle</translation>
    </message>
    <message>
        <source>As for new chats</source>
        <translation>Comme pour les nouvelles discussions</translation>
    </message>
    <message>
        <source>Choose a model file</source>
        <translation>Choisir un fichier de modèle</translation>
    </message>
    <message>
        <source>For chats that begin with this persona. A chat keeps the one it began with.</source>
        <translation>Pour les discussions qui commencent avec ce personnage. Une discussion garde celles du début.</translation>
    </message>
    <message>
        <source>How it answers</source>
        <translation>Comment il répond</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Consignes</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Models (*.gguf)</source>
        <translation>Modèles (*.gguf)</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Jeu de règles</translation>
    </message>
    <message>
        <source>What is empty is as for the model.</source>
        <translation>Ce qui est vide est comme pour le modèle.</translation>
    </message>
    <message>
        <source>You are asked before it is loaded.</source>
        <translation>On te demande avant de le charger.</translation>
    </message>
</context>
<context>
    <name>Picking</name>
    <message>
        <source>Persona</source>
        <translation>Personnage</translation>
    </message>
    <message>
        <source>Prompts and personas…</source>
        <translation>Textes et personnages…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Counts, and shows what it would have done. It asks, warns and ends nothing by itself; support is still offered.</source>
        <translation>Compte, et montre ce qui aurait été fait. Ne demande, n’avertit et ne termine rien de lui-même&#xa0;; le soutien reste proposé.</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>Ferme</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>Doux</translation>
    </message>
    <message>
        <source>Last resort</source>
        <translation>Dernier recours</translation>
    </message>
    <message>
        <source>Names the behaviour, then warns, and ends the chat only when it still goes on.</source>
        <translation>Nomme le comportement, puis avertit, et ne met fin à la discussion que si cela continue malgré tout.</translation>
    </message>
    <message>
        <source>Observe</source>
        <translation>Observer</translation>
    </message>
    <message>
        <source>Redirects and warns later than the default, and never ends a chat.</source>
        <translation>Demande et avertit plus tard que d’habitude, et ne met jamais fin à une discussion.</translation>
    </message>
    <message>
        <source>The same steps as the default. What was said is forgiven more slowly, and rude messages weigh more.</source>
        <translation>Les mêmes étapes que d’habitude. Ce qui a été dit est pardonné plus lentement, et les messages grossiers pèsent plus.</translation>
    </message>
</context>
<context>
    <name>ProgressWindow</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>Ce qui n’a pas pu être lu</translation>
    </message>
</context>
<context>
    <name>PromptFiles</name>
    <message numerus="yes">
        <source>%n added.</source>
        <translation>
            <numerusform>%n ajouté.</numerusform>
            <numerusform>%n ajoutés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add those of the app</source>
        <translation>Ajouter ceux de l’application</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>All of them were here already.</source>
        <translation>Tous étaient déjà là.</translation>
    </message>
    <message>
        <source>Export personas and prompts</source>
        <translation>Exporter les personnages et les textes</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Import personas and prompts</source>
        <translation>Importer des personnages et des textes</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Personas and prompts (*.json)</source>
        <translation>Personnages et textes (*.json)</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>Écrit dans {file}.</translation>
    </message>
</context>
<context>
    <name>PromptPicker</name>
    <message>
        <source>Prompts and personas</source>
        <translation>Textes et personnages</translation>
    </message>
</context>
<context>
    <name>PromptWindow</name>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>What stands in double braces, such as {{language}}, is filled in with the Tab key once the prompt is in the composer. {{clipboard}} is what you copied, {{selection}} what is selected in the chat.</source>
        <translation>Ce qui est entre doubles accolades, comme {{language}}, se remplit avec la touche Tab une fois le texte dans le champ. {{clipboard}} est ce que tu as copié, {{selection}} ce qui est sélectionné dans la discussion.</translation>
    </message>
</context>
<context>
    <name>PromptsAtHand</name>
    <message>
        <source>Edit the instructions</source>
        <translation>Modifier les consignes</translation>
    </message>
    <message>
        <source>Insert a prompt or choose a persona</source>
        <translation>Insérer un texte ou choisir un personnage</translation>
    </message>
    <message>
        <source>Persona: {name}</source>
        <translation>Personnage&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Prompts and personas…</source>
        <translation>Textes et personnages…</translation>
    </message>
</context>
<context>
    <name>QuoteButton</name>
    <message>
        <source>Show it in the chat</source>
        <translation>Le montrer dans la discussion</translation>
    </message>
    <message>
        <source>{quote}: show it in the chat</source>
        <translation>{quote}&#xa0;: le montrer dans la discussion</translation>
    </message>
</context>
<context>
    <name>Quotes</name>
    <message>
        <source>“{words}”</source>
        <translation>«&#xa0;{words}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>ReadingOut</name>
    <message>
        <source>A block of code.</source>
        <translation>Un bloc de code.</translation>
    </message>
</context>
<context>
    <name>Remedy</name>
    <message>
        <source>Answer it</source>
        <translation>Y répondre</translation>
    </message>
    <message>
        <source>Edit it</source>
        <translation>Le modifier</translation>
    </message>
    <message>
        <source>Load it again</source>
        <translation>Le recharger</translation>
    </message>
    <message>
        <source>Load with a smaller context</source>
        <translation>Charger avec un contexte plus petit</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation>Ouvrir un fichier de modèle…</translation>
    </message>
    <message>
        <source>This message has no answer yet.</source>
        <translation>Ce message n’a pas encore de réponse.</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
</context>
<context>
    <name>ResultModel</name>
    <message>
        <source>Chat: {title}, {place}</source>
        <translation>Discussion&#xa0;: {title}, {place}</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nouvelle discussion</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>Le modèle</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Toi</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>in the archive</source>
        <translation>dans les archives</translation>
    </message>
    <message>
        <source>in the trash</source>
        <translation>dans la corbeille</translation>
    </message>
    <message>
        <source>{author}, in thoughts</source>
        <translation>{author}, dans les réflexions</translation>
    </message>
    <message>
        <source>{author}, in {file}</source>
        <translation>{author}, dans {file}</translation>
    </message>
    <message>
        <source>{author}, {day}: {words}</source>
        <translation>{author}, {day}&#xa0;: {words}</translation>
    </message>
</context>
<context>
    <name>RowsArea</name>
    <message>
        <source>Transcript</source>
        <translation>Conversation</translation>
    </message>
</context>
<context>
    <name>Runner</name>
    <message>
        <source>Something went wrong in the app. What was written is kept, and the log has the details.</source>
        <translation>Quelque chose a échoué dans l’application. Ce qui était écrit est gardé, et le journal contient les détails.</translation>
    </message>
</context>
<context>
    <name>SamplingFields</name>
    <message>
        <source>Above 1, what was just said becomes less likely.</source>
        <translation>Au-dessus de 1, ce qui vient d’être dit devient moins probable.</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>How freely words are chosen. At 0 always the likeliest.</source>
        <translation>Avec quelle liberté les mots sont choisis. À 0, toujours le plus probable.</translation>
    </message>
    <message>
        <source>In tokens.</source>
        <translation>En jetons.</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>Réponse la plus longue</translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <source>Only so many of the likeliest tokens are chosen from. 0: all.</source>
        <translation>On ne choisit que parmi tant de jetons les plus probables. 0&#xa0;: parmi tous.</translation>
    </message>
    <message>
        <source>Only the likeliest tokens that together have this probability.</source>
        <translation>Seulement les jetons les plus probables qui ont ensemble cette probabilité.</translation>
    </message>
    <message>
        <source>Only tokens with at least this part of the likeliest one&apos;s probability.</source>
        <translation>Seulement les jetons qui ont au moins cette part de la probabilité du plus probable.</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Au hasard</translation>
    </message>
    <message>
        <source>Repetition penalty</source>
        <translation>Pénalité de répétition</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
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
        <translation>Avec une graine, la même discussion et les mêmes réglages donnent la même réponse.</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message numerus="yes">
        <source>%n results</source>
        <translation>
            <numerusform>%n résultat</numerusform>
            <numerusform>%n résultats</numerusform>
        </translation>
    </message>
    <message>
        <source>(files and thoughts of older chats are still being taken in)</source>
        <translation>(les fichiers et réflexions d’anciennes discussions sont encore en cours d’ajout)</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Retirer les filtres</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Nothing found with these filters.</source>
        <translation>Rien trouvé avec ces filtres.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Rien trouvé.</translation>
    </message>
    <message>
        <source>Search all chats</source>
        <translation>Chercher dans toutes les discussions</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>La recherche a été arrêtée.</translation>
    </message>
    <message>
        <source>Words are found as beginnings, in any order. “In quotation marks”, they are found as they stand.</source>
        <translation>Les mots sont cherchés comme débuts, dans n’importe quel ordre. «&#xa0;Entre guillemets&#xa0;», ils sont cherchés tels quels.</translation>
    </message>
    <message>
        <source>{results}, the newest; there are older ones</source>
        <translation>{results}, les plus récents&#xa0;; il y en a de plus anciens</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>The chats could not be searched. They are safe, and the log has the details.</source>
        <translation>La recherche dans les discussions a échoué. Elles sont en sécurité, et le journal contient les détails.</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>(look in “{0}”)</source>
        <translation>(regarde dans «&#xa0;{0}&#xa0;»)</translation>
    </message>
    <message>
        <source>, or choose a smaller model</source>
        <translation>, ou choisis un modèle plus petit</translation>
    </message>
    <message>
        <source>A message takes {0} files at most: “{1}” was left out.</source>
        <translation>Un message accepte au plus {0} fichiers : « {1} » a été laissé de côté.</translation>
    </message>
    <message>
        <source>Another program ended the model {0} (SIGKILL).{1} Load it again.</source>
        <translation>Un autre programme a arrêté le modèle {0} (SIGKILL).{1} Recharge-le.</translation>
    </message>
    <message>
        <source>Another program holds the file with your chats, “{file}”. What was kept before is safe. Close that program and try again.</source>
        <translation>Un autre programme retient le fichier de tes discussions, «&#xa0;{file}&#xa0;». Ce qui était déjà gardé est en sécurité. Ferme ce programme et réessaie.</translation>
    </message>
    <message>
        <source>Close other programs</source>
        <translation>Ferme d’autres programmes</translation>
    </message>
    <message>
        <source>Exeunt is already open with the data folder “{0}”. Use that window, or start this one with another folder by --data-dir.</source>
        <translation>Exeunt est déjà ouvert avec le dossier de données «&#xa0;{0}&#xa0;». Utilise cette fenêtre-là, ou démarre celle-ci avec un autre dossier par --data-dir.</translation>
    </message>
    <message>
        <source>It cannot be read to its end: {0}.</source>
        <translation>La lecture ne va pas jusqu’au bout&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>It crashed the last time, too: choose another quantisation of this model, or another model.</source>
        <translation>Il a déjà planté la dernière fois&#xa0;: choisis une autre quantification de ce modèle, ou un autre modèle.</translation>
    </message>
    <message>
        <source>It is locked by a password.</source>
        <translation>Il est verrouillé par un mot de passe.</translation>
    </message>
    <message>
        <source>It is packed so tightly that it cannot be a file of chats.</source>
        <translation>Il est si comprimé qu’il ne peut pas être un fichier de discussions.</translation>
    </message>
    <message>
        <source>Its {0} number {1} cannot be read: {2}.</source>
        <translation>Son {0} numéro {1} ne peut pas être lu&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>Large parts of this model file are empty, as in a download that was not finished. Download or copy it again.</source>
        <translation>De grandes parties de ce fichier de modèle sont vides, comme après un téléchargement inachevé. Télécharge-le ou copie-le à nouveau.</translation>
    </message>
    <message>
        <source>Load it again, or choose another file.</source>
        <translation>Recharge-le, ou choisis un autre fichier.</translation>
    </message>
    <message>
        <source>Load it again.</source>
        <translation>Recharge-le.</translation>
    </message>
    <message>
        <source>Load it with a smaller context</source>
        <translation>Charge-le avec un contexte plus petit</translation>
    </message>
    <message>
        <source>Loading it was cancelled.</source>
        <translation>Le chargement a été annulé.</translation>
    </message>
    <message>
        <source>Loading it was cancelled. Choose a model to go on with.</source>
        <translation>Le chargement a été annulé. Choisis un modèle pour continuer.</translation>
    </message>
    <message>
        <source>Memory ran short for the model {0}</source>
        <translation>La mémoire a manqué au modèle {0}</translation>
    </message>
    <message>
        <source>No chats of a kind that is known here are in it.</source>
        <translation>Il ne contient pas de discussions d’un genre connu ici.</translation>
    </message>
    <message>
        <source>No model file is at {0}. It may have been moved or deleted.</source>
        <translation>Il n’y a pas de fichier de modèle à {0}. Il a peut-être été déplacé ou supprimé.</translation>
    </message>
    <message>
        <source>No model is loaded. Choose one first.</source>
        <translation>Aucun modèle n’est chargé. Choisis-en un d’abord.</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>Il n’y a plus de place sur le disque</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Ce fichier ou dossier n’existe pas</translation>
    </message>
    <message>
        <source>Nothing was there to be judged. The chat is untouched.</source>
        <translation>Il n’y avait rien à juger. La discussion est intacte.</translation>
    </message>
    <message>
        <source>Of {0} of its messages it is not known what came before: they stand at the beginning.</source>
        <translation>De {0} de ses messages, on ne sait pas ce qui précédait&#xa0;: ils sont au début.</translation>
    </message>
    <message>
        <source>Of {0} pages, {1} hold no text: they may be pictures.</source>
        <translation>Sur {0} pages, {1} ne contiennent pas de texte&#xa0;: ce sont peut-être des images.</translation>
    </message>
    <message>
        <source>One of your own presets was</source>
        <translation>Un de tes jeux de règles a été laissé</translation>
    </message>
    <message>
        <source>Only the first {0} of its {1} pages were read: at most {2} pages and {3} letters are.</source>
        <translation>Seules les {0} premières de ses {1} pages ont été lues&#xa0;: au plus {2} pages et {3} lettres.</translation>
    </message>
    <message>
        <source>Part {0} of this model ({1}) is no use. {2}</source>
        <translation>La partie {0} de ce modèle ({1}) est inutilisable. {2}</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Permission refusée</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>Disque en lecture seule</translation>
    </message>
    <message>
        <source>The abuse detector could not be started ({reason}), so {consequence}. The chat goes on.</source>
        <translation>Le détecteur n’a pas pu démarrer ({reason}), donc {consequence}. La discussion continue.</translation>
    </message>
    <message>
        <source>The abuse detector could not read a message, so nothing is counted. The chat goes on as usual.</source>
        <translation>Le détecteur n’a pas pu lire un message, donc rien n’est compté. La discussion continue comme d’habitude.</translation>
    </message>
    <message>
        <source>The abuse detector is closed, so {consequence}.</source>
        <translation>Le détecteur est fermé, donc {consequence}.</translation>
    </message>
    <message>
        <source>The abuse detector stopped working, so {consequence}. The chat goes on, and the detector is started again.</source>
        <translation>Le détecteur s’est arrêté, donc {consequence}. La discussion continue, et le détecteur redémarre.</translation>
    </message>
    <message>
        <source>The abuse detector took too long, so {consequence}. The chat goes on, and the detector is started again.</source>
        <translation>Le détecteur a mis trop de temps, donc {consequence}. La discussion continue, et le détecteur redémarre.</translation>
    </message>
    <message>
        <source>The abuse detector&apos;s file {0} is {1}, so nothing is counted. Installing Exeunt again brings it back.</source>
        <translation>Le fichier {0} du détecteur est inutilisable ({1}), donc rien n’est compté. Réinstaller Exeunt le rétablit.</translation>
    </message>
    <message>
        <source>The chat template could not be run ({0}). Close other programs, and try again.</source>
        <translation>Le modèle de discussion du fichier n’a pas pu être exécuté ({0}). Ferme d’autres programmes et réessaie.</translation>
    </message>
    <message>
        <source>The chat template inside this file is not safe to run: it does not come to an end, or takes what no template needs. The model was not loaded. Choose another file.</source>
        <translation>Exécuter le gabarit de discussion de ce fichier n’est pas sûr&#xa0;: il ne se termine pas, ou prend ce dont aucun gabarit n’a besoin. Le modèle n’a pas été chargé. Choisis un autre fichier.</translation>
    </message>
    <message>
        <source>The conversation is too long for the model to judge. It was not asked.</source>
        <translation>La conversation est trop longue pour que le modèle la juge. Il n’a pas été consulté.</translation>
    </message>
    <message>
        <source>The default model is not installed. Run `make setup`, or choose a model file of your own.</source>
        <translation>Le modèle par défaut n’est pas installé. Lance `make setup`, ou choisis un fichier de modèle à toi.</translation>
    </message>
    <message>
        <source>The disk that holds “{0}” cannot lock files, so two windows could overwrite each other. Choose a data folder on another disk with --data-dir.</source>
        <translation>Le disque de «&#xa0;{0}&#xa0;» ne peut pas verrouiller les fichiers&#xa0;: deux fenêtres pourraient s’écraser l’une l’autre. Choisis un dossier de données sur un autre disque avec --data-dir.</translation>
    </message>
    <message>
        <source>The disk that holds “{0}” is full. What was kept before is safe. Free some space and try again.</source>
        <translation>Le disque de «&#xa0;{0}&#xa0;» est plein. Ce qui était déjà gardé est en sécurité. Libère de la place et réessaie.</translation>
    </message>
    <message>
        <source>The disk that holds “{folder}” is full, so this could not be kept. All that was kept before is safe. Free some space and try again.</source>
        <translation>Le disque de «&#xa0;{folder}&#xa0;» est plein, donc ceci n’a pas pu être gardé. Tout ce qui l’était déjà est en sécurité. Libère de la place et réessaie.</translation>
    </message>
    <message>
        <source>The file does not say how its letters are written. If some look wrong, save it as UTF-8 and attach it again.</source>
        <translation>Le fichier ne dit pas comment ses lettres sont écrites. Si certaines sont fausses, enregistre-le en UTF-8 et joins-le à nouveau.</translation>
    </message>
    <message>
        <source>The file with your chats, “{0}”, cannot be opened: {1}. It was left untouched. Put back a copy{2}, or choose another folder with --data-dir.</source>
        <translation>Le fichier de tes discussions, «&#xa0;{0}&#xa0;», ne peut pas être ouvert&#xa0;: {1}. Il est resté intact. Remets une copie{2}, ou choisis un autre dossier avec --data-dir.</translation>
    </message>
    <message>
        <source>The file with your chats, “{0}”, cannot be read and written. It was left untouched. Allow reading and writing it, or choose another folder with --data-dir.</source>
        <translation>Le fichier de tes discussions, «&#xa0;{0}&#xa0;», ne peut être lu et écrit. Il est resté intact. Autorise-le, ou choisis un autre dossier avec --data-dir.</translation>
    </message>
    <message>
        <source>The file with your chats, “{0}”, is gone, but a part of it, “{1}”, is still there and was left untouched. Put the file back from a backup, or choose another folder with --data-dir.</source>
        <translation>Le fichier de tes discussions, «&#xa0;{0}&#xa0;», a disparu, mais une partie, «&#xa0;{1}&#xa0;», est encore là et est restée intacte. Remets le fichier depuis une sauvegarde, ou choisis un autre dossier avec --data-dir.</translation>
    </message>
    <message>
        <source>The file with your chats, “{file}”, cannot be read or written ({reason}). What was kept before is safe. See that its disk is there and may be written to, and try again.</source>
        <translation>Le fichier de tes discussions, «&#xa0;{file}&#xa0;», ne peut être lu ou écrit ({reason}). Ce qui était déjà gardé est en sécurité. Vérifie que son disque est là et qu’on peut y écrire, et réessaie.</translation>
    </message>
    <message>
        <source>The file with your chats, “{file}”, is damaged, and this could not be done. Close Exeunt and put back a copy (look in “{backups}”).</source>
        <translation>Le fichier de tes discussions, «&#xa0;{file}&#xa0;», est endommagé, et ceci n’a pas pu être fait. Ferme Exeunt et remets une copie (regarde dans «&#xa0;{backups}&#xa0;»).</translation>
    </message>
    <message>
        <source>The folder for your chats, “{0}”, cannot be used: {1}. Nothing in it was changed. Allow writing there, or choose another folder with --data-dir.</source>
        <translation>Le dossier de tes discussions, «&#xa0;{0}&#xa0;», ne peut être utilisé&#xa0;: {1}. Rien n’y a été changé. Autorise l’écriture, ou choisis un autre dossier avec --data-dir.</translation>
    </message>
    <message>
        <source>The form that an answer was to have is not understood: {0}. The chat is untouched.</source>
        <translation>La forme que devait avoir une réponse n’est pas comprise&#xa0;: {0}. La discussion est intacte.</translation>
    </message>
    <message>
        <source>The form that an answer was to have makes no sense, so the model was not asked. The chat is untouched.</source>
        <translation>La forme que devait avoir une réponse n’a pas de sens, donc le modèle n’a pas été consulté. La discussion est intacte.</translation>
    </message>
    <message>
        <source>The last message of its thread {0} is gone: the newest of what is left is shown.</source>
        <translation>Le dernier message de son fil {0} a disparu&#xa0;: le plus récent de ceux qui restent est affiché.</translation>
    </message>
    <message>
        <source>The model could not be loaded</source>
        <translation>Le modèle n’a pas pu être chargé</translation>
    </message>
    <message>
        <source>The model could not be started ({0}). Close other programs, and load it again.</source>
        <translation>Le modèle n’a pas pu démarrer ({0}). Ferme d’autres programmes et recharge-le.</translation>
    </message>
    <message>
        <source>The model could not go on with its answer. Try again.</source>
        <translation>Le modèle n’a pas pu poursuivre sa réponse. Réessaie.</translation>
    </message>
    <message>
        <source>The model could not go on. llama.cpp says: {0}. Try again.</source>
        <translation>Le modèle n’a pas pu continuer. llama.cpp dit&#xa0;: {0}. Réessaie.</translation>
    </message>
    <message>
        <source>The model could not judge. llama.cpp says: {0}.</source>
        <translation>Le modèle n’a pas pu juger. llama.cpp dit&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>The model crashed {0} ({1}).{2} {3}</source>
        <translation>Le modèle a planté {0} ({1}).{2} {3}</translation>
    </message>
    <message>
        <source>The model did not stop when it was asked to, so it was ended.{0} Load it again.</source>
        <translation>Le modèle ne s’est pas arrêté quand on le lui a demandé&#xa0;: il a été fermé.{0} Recharge-le.</translation>
    </message>
    <message>
        <source>The model has no words to choose between, so it cannot judge.</source>
        <translation>Le modèle n’a pas de mots entre lesquels choisir, donc il ne peut pas juger.</translation>
    </message>
    <message>
        <source>The model hung {0} and gave no sign any more, so it was ended.{1} Load it again.</source>
        <translation>Le modèle s’est bloqué {0} et ne donnait plus signe, donc il a été fermé.{1} Recharge-le.</translation>
    </message>
    <message>
        <source>The model is not running any more. Load it again.</source>
        <translation>Le modèle ne tourne plus. Recharge-le.</translation>
    </message>
    <message>
        <source>The model was closed before it was done.</source>
        <translation>Le modèle a été fermé avant d’avoir fini.</translation>
    </message>
    <message>
        <source>The model was loaded, but cannot compute</source>
        <translation>Le modèle a été chargé, mais ne peut pas calculer</translation>
    </message>
    <message>
        <source>The model was read, but could not be made ready</source>
        <translation>Le modèle a été lu, mais n’a pas pu être préparé</translation>
    </message>
    <message>
        <source>The personas and prompts could not be kept in “{0}” ({1}). Nothing was changed. See that the disk has room and may be written to, and try again.</source>
        <translation>Les personnages et les textes n’ont pas pu être gardés dans «&#xa0;{0}&#xa0;» ({1}). Rien n’a été changé. Vérifie que le disque a de la place et qu’on peut y écrire, et réessaie.</translation>
    </message>
    <message>
        <source>The pinned messages leave no room for this one: together about {0} tokens, where {1} fit. Unpin some of them, or shorten this one.</source>
        <translation>Les messages épinglés ne laissent pas de place à celui-ci&#xa0;: ensemble environ {0} jetons, là où {1} tiennent. Désépingles-en, ou raccourcis celui-ci.</translation>
    </message>
    <message>
        <source>The system ended the model {0}, because memory ran short</source>
        <translation>Le système a arrêté le modèle {0}, parce que la mémoire manquait</translation>
    </message>
    <message>
        <source>The system ended the model {0}, most likely because memory ran short</source>
        <translation>Le système a arrêté le modèle {0}, très probablement parce que la mémoire manquait</translation>
    </message>
    <message>
        <source>The vocabulary of this model is for reading text, not for writing it. Choose a chat model.</source>
        <translation>Le vocabulaire de ce modèle sert à lire du texte, pas à en écrire. Choisis un modèle de discussion.</translation>
    </message>
    <message>
        <source>There is a folder “{0}” already. Nothing was changed. Choose another name.</source>
        <translation>Il y a déjà un dossier «&#xa0;{0}&#xa0;». Rien n’a été changé. Choisis un autre nom.</translation>
    </message>
    <message>
        <source>There is no correction {0}. Nothing was changed.</source>
        <translation>Il n’y a pas de correction {0}. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>There is no file at “{0}”. Give a file, a folder or a zip that holds chats.</source>
        <translation>Il n’y a pas de fichier à «&#xa0;{0}&#xa0;». Donne un fichier, un dossier ou un zip qui contient des discussions.</translation>
    </message>
    <message>
        <source>There is no preset called “{0}”. Choose one of {1}.</source>
        <translation>Il n’y a pas de jeu de règles nommé «&#xa0;{0}&#xa0;». Choisis parmi {1}.</translation>
    </message>
    <message>
        <source>There is nothing in this chat yet, so there is nothing to end.</source>
        <translation>Il n’y a encore rien dans cette discussion, donc rien à terminer.</translation>
    </message>
    <message>
        <source>This GGUF file does not say what kind of model it is. It may be damaged: get it anew.</source>
        <translation>Ce fichier GGUF ne dit pas quel genre de modèle il est. Il est peut-être endommagé&#xa0;: récupère-le à nouveau.</translation>
    </message>
    <message>
        <source>This GGUF file is for machines of the other byte order (big-endian). Get the usual, little-endian file.</source>
        <translation>Ce fichier GGUF est pour des machines de l’autre ordre d’octets (big-endian). Récupère le fichier habituel, little-endian.</translation>
    </message>
    <message>
        <source>This GGUF file is of version {0}, which cannot be read here; versions 2 and 3 can. Get a newer copy of the model.</source>
        <translation>Ce fichier GGUF est de la version {0}, illisible ici&#xa0;; les versions 2 et 3 le sont. Récupère une copie plus récente du modèle.</translation>
    </message>
    <message>
        <source>This GGUF file makes no sense ({0}). It may be damaged: get it anew.</source>
        <translation>Ce fichier GGUF n’a pas de sens ({0}). Il est peut-être endommagé&#xa0;: récupère-le à nouveau.</translation>
    </message>
    <message>
        <source>This answer cannot be gone on with any more. Nothing was changed. Have it answered again.</source>
        <translation>Cette réponse ne peut plus être poursuivie. Rien n’a été changé. Fais répondre à nouveau.</translation>
    </message>
    <message>
        <source>This answer fills the model&apos;s window, so there is no room to go on with it. It is kept as it is. Ask for the rest in a new message.</source>
        <translation>Cette réponse remplit la fenêtre du modèle&#xa0;: il n’y a pas de place pour la poursuivre. Elle est gardée telle quelle. Demande la suite dans un nouveau message.</translation>
    </message>
    <message>
        <source>This answer is whole, or something was said after it. There is nothing to go on with.</source>
        <translation>Cette réponse est complète, ou quelque chose a été dit après. Il n’y a rien à poursuivre.</translation>
    </message>
    <message>
        <source>This build of llama.cpp uses instructions that this computer&apos;s processor does not have (SIGILL).{0} Install Exeunt anew, for this computer.</source>
        <translation>Cette version de llama.cpp utilise des instructions que le processeur de cette machine n’a pas (SIGILL).{0} Réinstalle Exeunt, pour cette machine.</translation>
    </message>
    <message>
        <source>This chat cannot be read: {0}.</source>
        <translation>Cette discussion ne peut pas être lue&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>This chat had ended. Why is not known any more.</source>
        <translation>Cette discussion avait pris fin. On ne sait plus pourquoi.</translation>
    </message>
    <message>
        <source>This chat has ended for good, so nothing can be added to it. It can still be read. Start a new chat, or branch from an earlier message.</source>
        <translation>Cette discussion a pris fin pour de bon&#xa0;: rien ne peut y être ajouté. On peut encore la lire. Commence une nouvelle discussion, ou crée une branche depuis un message précédent.</translation>
    </message>
    <message>
        <source>This chat is not there any more. Nothing was changed.</source>
        <translation>Cette discussion n’est plus là. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>This conversation is too long for any model. Start a new one, or shorten your message.</source>
        <translation>Cette conversation est trop longue pour tout modèle. Commence-en une nouvelle, ou raccourcis ton message.</translation>
    </message>
    <message>
        <source>This could not be imported: {0}.</source>
        <translation>Ceci n’a pas pu être importé&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>This file holds only a vocabulary, no model. Choose the model itself.</source>
        <translation>Ce fichier ne contient qu’un vocabulaire, pas de modèle. Choisis le modèle lui-même.</translation>
    </message>
    <message>
        <source>This file holds only zeros, as an unfinished download does. Download the model again.</source>
        <translation>Ce fichier ne contient que des zéros, comme un téléchargement inachevé. Télécharge le modèle à nouveau.</translation>
    </message>
    <message>
        <source>This file is a by-product of making models smaller (imatrix), not a model. Choose the model itself.</source>
        <translation>Ce fichier est un sous-produit de la réduction de modèles (imatrix), pas un modèle. Choisis le modèle lui-même.</translation>
    </message>
    <message>
        <source>This file is a control vector for another model and cannot chat alone. Choose the model itself.</source>
        <translation>Ce fichier est un vecteur de contrôle pour un autre modèle et ne peut pas discuter seul. Choisis le modèle lui-même.</translation>
    </message>
    <message>
        <source>This file is an adapter (LoRA) for another model and cannot chat alone. Choose the model itself.</source>
        <translation>Ce fichier est un adaptateur (LoRA) pour un autre modèle et ne peut pas discuter seul. Choisis le modèle lui-même.</translation>
    </message>
    <message>
        <source>This file is empty. Download or copy the model again.</source>
        <translation>Ce fichier est vide. Télécharge ou copie le modèle à nouveau.</translation>
    </message>
    <message>
        <source>This file is not a GGUF model. Choose another file.</source>
        <translation>Ce fichier n’est pas un modèle GGUF. Choisis un autre fichier.</translation>
    </message>
    <message>
        <source>This file is the image part (projector) of a model and cannot chat alone. Choose the model itself.</source>
        <translation>Ce fichier est la partie image (projecteur) d’un modèle et ne peut pas discuter seul. Choisis le modèle lui-même.</translation>
    </message>
    <message>
        <source>This is a compressed archive. Unpack it, and choose the .gguf file inside.</source>
        <translation>Ceci est une archive compressée. Décompresse-la, et choisis le fichier .gguf qu’elle contient.</translation>
    </message>
    <message>
        <source>This is a model for speech, not for chatting. Choose a chat model.</source>
        <translation>Ceci est un modèle pour la voix, pas pour discuter. Choisis un modèle de discussion.</translation>
    </message>
    <message>
        <source>This is a model for translating and rewriting, not for chatting. Choose a chat model.</source>
        <translation>Ceci est un modèle pour traduire et réécrire, pas pour discuter. Choisis un modèle de discussion.</translation>
    </message>
    <message>
        <source>This is a pointer that stands for the model (Git LFS), not the model. Download the file itself.</source>
        <translation>Ceci est un pointeur qui représente le modèle (Git LFS), pas le modèle. Télécharge le fichier lui-même.</translation>
    </message>
    <message>
        <source>This is a safetensors file, which cannot be used here. Look for the same model as GGUF.</source>
        <translation>Ceci est un fichier safetensors, inutilisable ici. Cherche le même modèle en GGUF.</translation>
    </message>
    <message>
        <source>This is a web page, not a model: the download brought an error page. Download the model again.</source>
        <translation>Ceci est une page web, pas un modèle&#xa0;: le téléchargement a rapporté une page d’erreur. Télécharge le modèle à nouveau.</translation>
    </message>
    <message>
        <source>This is a zip archive or a PyTorch file, no GGUF model. Unpack it, or look for the model as GGUF.</source>
        <translation>Ceci est une archive zip ou un fichier PyTorch, pas un modèle GGUF. Décompresse-la, ou cherche le modèle en GGUF.</translation>
    </message>
    <message>
        <source>This is an embedding model: it turns text into numbers and cannot write answers. Choose a chat model.</source>
        <translation>Ceci est un modèle d’embeddings&#xa0;: il change le texte en nombres et ne peut pas écrire de réponses. Choisis un modèle de discussion.</translation>
    </message>
    <message>
        <source>This is part {0} of {1} of a model. Choose part 1, with all parts in one folder.</source>
        <translation>Ceci est la partie {0} sur {1} d’un modèle. Choisis la partie 1, avec toutes les parties dans un même dossier.</translation>
    </message>
    <message>
        <source>This message cannot be read. The rest of the chat is as it was.</source>
        <translation>Ce message ne peut pas être lu. Le reste de la discussion est comme avant.</translation>
    </message>
    <message>
        <source>This message cannot be read: {0}.</source>
        <translation>Ce message ne peut pas être lu&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>This message is not in this chat any more. Nothing was changed.</source>
        <translation>Ce message n’est plus dans cette discussion. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>This message is too long for the model: about {0} tokens, where {1} fit. Shorten it, or send it in parts.</source>
        <translation>Ce message est trop long pour le modèle&#xa0;: environ {0} jetons, là où {1} tiennent. Raccourcis-le, ou envoie-le en plusieurs parties.</translation>
    </message>
    <message>
        <source>This model does not write text word by word, so it cannot chat here. Choose a chat model.</source>
        <translation>Ce modèle n’écrit pas le texte mot à mot, donc il ne peut pas discuter ici. Choisis un modèle de discussion.</translation>
    </message>
    <message>
        <source>This model does not write text word by word, so it cannot chat here. Choose another.</source>
        <translation>Ce modèle n’écrit pas le texte mot à mot, donc il ne peut pas discuter ici. Choisis-en un autre.</translation>
    </message>
    <message>
        <source>This model file is cut short: about {0} MB of it are missing. Download or copy it again.</source>
        <translation>Ce fichier de modèle est tronqué&#xa0;: il en manque environ {0} Mo. Télécharge-le ou copie-le à nouveau.</translation>
    </message>
    <message>
        <source>This model file is cut short: its end is missing. Download or copy it again.</source>
        <translation>Ce fichier de modèle est tronqué&#xa0;: la fin manque. Télécharge-le ou copie-le à nouveau.</translation>
    </message>
    <message>
        <source>This model has no vocabulary of its own and cannot chat. Choose a chat model.</source>
        <translation>Ce modèle n’a pas de vocabulaire à lui et ne peut pas discuter. Choisis un modèle de discussion.</translation>
    </message>
    <message>
        <source>This model is in the old GGML format, which is no longer read. Look for the same model as GGUF.</source>
        <translation>Ce modèle est dans l’ancien format GGML, qui n’est plus lu. Cherche le même modèle en GGUF.</translation>
    </message>
    <message>
        <source>This model is in {0} parts, and {1} is missing. Put all in one folder.</source>
        <translation>Ce modèle est en {0} parties, et {1} manque. Mets-les toutes dans un même dossier.</translation>
    </message>
    <message>
        <source>This model is in {0} parts, which are found by their names. Name all as they were when downloaded: this one ends in -00001-of-{1}.gguf.</source>
        <translation>Ce modèle est en {0} parties, retrouvées par leurs noms. Nomme-les comme au téléchargement&#xa0;: celle-ci finit par -00001-of-{1}.gguf.</translation>
    </message>
    <message>
        <source>This model needs about {0} GB: {1} for the weights and {2} for a context of {3} tokens; {4} GB are free. It was not loaded. {5}, or choose a smaller model.</source>
        <translation>Ce modèle a besoin d’environ {0} Go&#xa0;: {1} pour les poids et {2} pour un contexte de {3} jetons&#xa0;; {4} Go sont libres. Il n’a pas été chargé. {5}, ou choisis un modèle plus petit.</translation>
    </message>
    <message>
        <source>What it wrote is kept.</source>
        <translation>Ce qu’il a écrit est gardé.</translation>
    </message>
    <message>
        <source>What lies on its message {0} as “{1}” cannot be read.</source>
        <translation>Ce qui se trouve sur son message {0} comme «&#xa0;{1}&#xa0;» ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Your chats in “{0}” were written by a later version of Exeunt, and were left untouched. Install that version again, or choose another folder with --data-dir.</source>
        <translation>Tes discussions dans «&#xa0;{0}&#xa0;» ont été écrites par une version plus récente d’Exeunt, et sont restées intactes. Réinstalle cette version, ou choisis un autre dossier avec --data-dir.</translation>
    </message>
    <message>
        <source>Your personas and prompts cannot be read, and stay as they are. {0} Until that is mended, those of the app are offered, and nothing can be changed there.</source>
        <translation>Tes personnages et tes textes ne peuvent pas être lus, et restent tels quels. {0} En attendant, ceux de l’application sont proposés, et rien ne peut y être changé.</translation>
    </message>
    <message>
        <source>Your personas and prompts could not be read; those of the app are offered instead, and your chats are safe. The old file is kept as {0}.</source>
        <translation>Tes personnages et tes textes n’ont pas pu être lus&#xa0;; ceux de l’application sont proposés à la place, et tes discussions sont en sécurité. L’ancien fichier est gardé sous {0}.</translation>
    </message>
    <message>
        <source>a bracket is closed that was never opened</source>
        <translation>un crochet est fermé sans avoir été ouvert</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>correction</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>endommagé</translation>
    </message>
    <message>
        <source>it breaks off in the middle</source>
        <translation>il s’interrompt au milieu</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>il est endommagé</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>il est trop profondément imbriqué</translation>
    </message>
    <message>
        <source>it is no sound zip</source>
        <translation>ce n’est pas un zip intact</translation>
    </message>
    <message>
        <source>its title and description are to be of characters that can be shown</source>
        <translation>son titre et sa description doivent être faits de caractères affichables</translation>
    </message>
    <message>
        <source>its title is to have 1 to {0} characters</source>
        <translation>son titre doit avoir de 1 à {0} caractères</translation>
    </message>
    <message>
        <source>message</source>
        <translation>message</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manquant</translation>
    </message>
    <message>
        <source>neither yes nor no</source>
        <translation>ni oui ni non</translation>
    </message>
    <message>
        <source>no ({0} yes)</source>
        <translation>non ({0} oui)</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>pas de réponse à temps</translation>
    </message>
    <message>
        <source>nothing is counted</source>
        <translation>rien n’est compté</translation>
    </message>
    <message>
        <source>nothing was there to be judged</source>
        <translation>il n’y avait rien à juger</translation>
    </message>
    <message>
        <source>status {0}</source>
        <translation>statut {0}</translation>
    </message>
    <message>
        <source>thread</source>
        <translation>fil</translation>
    </message>
    <message>
        <source>while it was asked about the chat</source>
        <translation>pendant qu’on l’interrogeait sur la discussion</translation>
    </message>
    <message>
        <source>while it was being loaded</source>
        <translation>pendant son chargement</translation>
    </message>
    <message>
        <source>while it was counting tokens</source>
        <translation>pendant qu’il comptait des jetons</translation>
    </message>
    <message>
        <source>while it was reading the prompt</source>
        <translation>pendant qu’il lisait l’entrée</translation>
    </message>
    <message>
        <source>while it was waiting</source>
        <translation>pendant qu’il attendait</translation>
    </message>
    <message>
        <source>while it was writing</source>
        <translation>pendant qu’il écrivait</translation>
    </message>
    <message>
        <source>yes ({0} yes)</source>
        <translation>oui ({0} oui)</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}). Check the disk that it is on.</source>
        <translation>{0} ne peut pas être lu ({1}). Vérifie le disque sur lequel il se trouve.</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}. Nothing was changed.</source>
        <translation>{0} ne peut pas être écrit&#xa0;: {1}. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>{0} has the name of another preset, “{1}”, and was passed over. Rename it.</source>
        <translation>{0} porte le nom d’un autre jeu de règles, «&#xa0;{1}&#xa0;», et a été laissé de côté. Renomme-le.</translation>
    </message>
    <message>
        <source>{0} is a folder. Choose a model file (.gguf) inside it.</source>
        <translation>{0} est un dossier. Choisis un fichier de modèle (.gguf) qui s’y trouve.</translation>
    </message>
    <message>
        <source>{0} is no guard model. Choose Qwen3Guard-Gen, Llama Guard 3 or ShieldGemma as a GGUF file.</source>
        <translation>{0} n’est pas un modèle gardien. Choisis Qwen3Guard-Gen, Llama Guard 3 ou ShieldGemma en fichier GGUF.</translation>
    </message>
    <message>
        <source>{0} is no preset: {1}. It was passed over.</source>
        <translation>{0} n’est pas un jeu de règles&#xa0;: {1}. Il a été laissé de côté.</translation>
    </message>
    <message>
        <source>{0} is no preset: {1}. The files in resources/policy/presets show the form.</source>
        <translation>{0} n’est pas un jeu de règles&#xa0;: {1}. Les fichiers de resources/policy/presets montrent la forme.</translation>
    </message>
    <message>
        <source>{0} is not an ordinary file. Choose a model file (.gguf).</source>
        <translation>{0} n’est pas un fichier ordinaire. Choisis un fichier de modèle (.gguf).</translation>
    </message>
    <message>
        <source>{0} is not part {1} of {2} of a model. Download or copy it again.</source>
        <translation>{0} n’est pas la partie {1} sur {2} d’un modèle. Télécharge-la ou copie-la à nouveau.</translation>
    </message>
    <message>
        <source>{0} may not be read by you. Check the permissions of the file.</source>
        <translation>Tu n’as pas le droit de lire {0}. Vérifie les droits du fichier.</translation>
    </message>
    <message>
        <source>{0} of its messages are of a thread that is not there.</source>
        <translation>{0} de ses messages sont d’un fil qui n’est pas là.</translation>
    </message>
    <message>
        <source>{0} of its messages came twice and were taken once.</source>
        <translation>{0} de ses messages étaient en double et ont été pris une fois.</translation>
    </message>
    <message>
        <source>{0} of its parts have a number that is taken, and were left out.</source>
        <translation>{0} de ses parties ont un numéro déjà pris, et ont été laissées de côté.</translation>
    </message>
    <message>
        <source>{0} of your own presets were</source>
        <translation>{0} de tes jeux de règles ont été laissés</translation>
    </message>
    <message>
        <source>{0} passed over: {1}, in {2}. The settings say why.</source>
        <translation>{0} de côté&#xa0;: {1}, dans {2}. Les réglages disent pourquoi.</translation>
    </message>
    <message>
        <source>{0} wrote this answer. Load it to go on, or have the message answered again.</source>
        <translation>{0} a écrit cette réponse. Charge-le pour continuer, ou fais répondre à nouveau au message.</translation>
    </message>
    <message>
        <source>{0}. llama.cpp says: {1}.</source>
        <translation>{0}. llama.cpp dit&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>{0}.{1} Load it again with a smaller context{2}{3}.</source>
        <translation>{0}.{1} Recharge-le avec un contexte plus petit{2}{3}.</translation>
    </message>
    <message>
        <source>{0}: llama.cpp gives no reason. The file may be damaged, or memory is short.</source>
        <translation>{0}&#xa0;: llama.cpp ne donne pas de raison. Le fichier est peut-être endommagé, ou la mémoire manque.</translation>
    </message>
    <message>
        <source>“{0}” cannot be kept: {1}.</source>
        <translation>«&#xa0;{0}&#xa0;» ne peut pas être gardé&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>“{0}” cannot be read ({1}). Nothing was changed.</source>
        <translation>«&#xa0;{0}&#xa0;» ne peut pas être lu ({1}). Rien n’a été changé.</translation>
    </message>
    <message>
        <source>“{0}” cannot be read: {1}. Nothing was imported.</source>
        <translation>«&#xa0;{0}&#xa0;» ne peut pas être lu&#xa0;: {1}. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>“{0}” could not be read: the system starts no more programs. Close some, and try again.</source>
        <translation>«&#xa0;{0}&#xa0;» n’a pas pu être lu&#xa0;: le système ne démarre plus de programmes. Fermes-en, et réessaie.</translation>
    </message>
    <message>
        <source>“{0}” could not be read: {1}. Nothing was attached.</source>
        <translation>«&#xa0;{0}&#xa0;» n’a pas pu être lu&#xa0;: {1}. Rien n’a été joint.</translation>
    </message>
    <message>
        <source>“{0}” could not be written: {1}. No part of it was left behind. Choose another place.</source>
        <translation>«&#xa0;{0}&#xa0;» n’a pas pu être écrit&#xa0;: {1}. Aucune partie n’en est restée. Choisis un autre endroit.</translation>
    </message>
    <message>
        <source>“{0}” does not say what to write. Give a name that ends in {1}.</source>
        <translation>«&#xa0;{0}&#xa0;» ne dit pas quoi écrire. Donne un nom qui finit par {1}.</translation>
    </message>
    <message>
        <source>“{0}” has an entry without a name or a text, or one that is too long. Nothing was changed.</source>
        <translation>«&#xa0;{0}&#xa0;» a une entrée sans nom ou sans texte, ou une qui est trop longue. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>“{0}” is a folder. Attach the files in it that matter.</source>
        <translation>« {0} » est un dossier. Joignez plutôt les fichiers qu’il contient.</translation>
    </message>
    <message>
        <source>“{0}” is attached already.</source>
        <translation>« {0} » est déjà joint.</translation>
    </message>
    <message>
        <source>“{0}” is empty. Nothing was attached.</source>
        <translation>«&#xa0;{0}&#xa0;» est vide. Rien n’a été joint.</translation>
    </message>
    <message>
        <source>“{0}” is no file of personas and prompts. Nothing was changed.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas un fichier de personnages et de textes. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>“{0}” is no file that can be attached. Choose a text file or a PDF.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas un fichier que l’on peut joindre. Choisis un fichier texte ou un PDF.</translation>
    </message>
    <message>
        <source>“{0}” is no text, so the model cannot read it. Text files, Markdown, code, CSV and PDF can be attached.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas du texte, donc le modèle ne peut pas le lire. On peut joindre des fichiers texte, Markdown, du code, CSV et PDF.</translation>
    </message>
    <message>
        <source>“{0}” is not there any more. Nothing was attached.</source>
        <translation>« {0} » n’est plus là. Rien n’a été joint.</translation>
    </message>
    <message>
        <source>“{0}” is the name of a preset that ships with Exeunt. Choose another name.</source>
        <translation>«&#xa0;{0}&#xa0;» est le nom d’un jeu de règles livré avec Exeunt. Choisis un autre nom.</translation>
    </message>
    <message>
        <source>“{0}” is too large for a file of prompts. Nothing was changed.</source>
        <translation>«&#xa0;{0}&#xa0;» est trop grand pour un fichier de textes. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>“{0}” is too large: {1} MB, where {2} MB can be attached. Attach the part of it that matters.</source>
        <translation>«&#xa0;{0}&#xa0;» est trop grand&#xa0;: {1} Mo, alors que {2} Mo peuvent être joints. Joins la partie qui compte.</translation>
    </message>
    <message>
        <source>“{0}” is too much beside the other files. Send them without it, or attach the part of it that matters.</source>
        <translation>« {0} » est de trop avec les autres fichiers. Envoyez-les sans lui, ou joignez seulement la partie utile.</translation>
    </message>
    <message>
        <source>“{0}” makes no sense as personas and prompts ({1}). Nothing was changed.</source>
        <translation>«&#xa0;{0}&#xa0;» n’a pas de sens comme personnages et textes ({1}). Rien n’a été changé.</translation>
    </message>
    <message>
        <source>“{0}” should be the folder for your chats, but it is a file. It was left as it is. Move it away, or choose another folder with --data-dir.</source>
        <translation>«&#xa0;{0}&#xa0;» devrait être le dossier de tes discussions, mais c’est un fichier. Il a été laissé tel quel. Déplace-le, ou choisis un autre dossier avec --data-dir.</translation>
    </message>
    <message>
        <source>“{0}” takes too long to read. Attach a shorter PDF, or copy the text that matters.</source>
        <translation>«&#xa0;{0}&#xa0;» prend trop de temps à lire. Joins un PDF plus court, ou copie le texte qui compte.</translation>
    </message>
    <message>
        <source>“{0}” was written by a later version of Exeunt. Install that version to read it; it was not changed.</source>
        <translation>«&#xa0;{0}&#xa0;» a été écrit par une version plus récente d’Exeunt. Installe cette version pour le lire&#xa0;; il n’a pas été changé.</translation>
    </message>
    <message>
        <source>“{name}” holds no text: its pages are pictures, as a scan has them. A program for text recognition can add the text.</source>
        <translation>«&#xa0;{name}&#xa0;» ne contient pas de texte&#xa0;: ses pages sont des images, comme après une numérisation. Un programme de reconnaissance de texte peut l’ajouter.</translation>
    </message>
    <message>
        <source>“{name}” is damaged or in a form that cannot be read. Print it into a new PDF, or copy its text.</source>
        <translation>«&#xa0;{name}&#xa0;» est endommagé ou sous une forme illisible. Imprime-le dans un nouveau PDF, ou copie son texte.</translation>
    </message>
    <message>
        <source>“{name}” is locked with a password. Save a copy without one, and attach that.</source>
        <translation>«&#xa0;{name}&#xa0;» est verrouillé par un mot de passe. Enregistre une copie sans mot de passe, et joins-la.</translation>
    </message>
</context>
<context>
    <name>SettingsFile</name>
    <message>
        <source>The settings could not be read and start anew; your chats are safe. The old file is kept as {name}.</source>
        <translation>Les réglages n’ont pas pu être lus et repartent de zéro&#xa0;; tes discussions sont en sécurité. L’ancien fichier est gardé sous {name}.</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>No setting has these words. Try another word for it, or fewer.</source>
        <translation>Aucun réglage ne contient ces mots. Essaie un autre mot, ou moins de mots.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Search settings…</source>
        <translation>Chercher un réglage…</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Chercher dans les réglages</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
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
        <translation>Supprimer pour de bon…</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>Vider la corbeille…</translation>
    </message>
    <message>
        <source>Put back on the list</source>
        <translation>Remettre dans la liste</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
</context>
<context>
    <name>ShelfHead</name>
    <message>
        <source>Archive</source>
        <translation>Archives</translation>
    </message>
    <message>
        <source>Back to the chats</source>
        <translation>Retour aux discussions</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>{name}: back to the chats</source>
        <translation>{name}&#xa0;: retour aux discussions</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Keys for what can be done</source>
        <translation>Touches pour ce que l’on peut faire</translation>
    </message>
    <message>
        <source>Press a button, then the new keys. Esc leaves them as they are, Backspace takes them away.</source>
        <translation>Appuie sur un bouton, puis sur les nouvelles touches. Échap les laisse telles quelles, Retour arrière les retire.</translation>
    </message>
    <message>
        <source>Press the new keys.</source>
        <translation>Appuie sur les nouvelles touches.</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Tout réinitialiser</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>{keys} is for writing and moving about, and stays with that.</source>
        <translation>{keys} sert à écrire et à se déplacer, et cela reste ainsi.</translation>
    </message>
    <message>
        <source>{keys} is “{command}” already. Take it over, or press Esc to leave it there.</source>
        <translation>{keys} est déjà «&#xa0;{command}&#xa0;». Reprends-le, ou appuie sur Échap pour l’y laisser.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>All results</source>
        <translation>Tous les résultats</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archives</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nouvelle discussion</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Rien trouvé.</translation>
    </message>
    <message>
        <source>Search the chats</source>
        <translation>Chercher dans les discussions</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Chercher…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>The archive is empty.</source>
        <translation>Les archives sont vides.</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>La corbeille est vide.</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>StoragePage</name>
    <message>
        <source>After this time they are deleted for good, whenever Exeunt starts and once a day.</source>
        <translation>Passé ce délai, elles sont supprimées pour de bon, à chaque démarrage d’Exeunt et une fois par jour.</translation>
    </message>
    <message>
        <source>Chats in the trash</source>
        <translation>Discussions dans la corbeille</translation>
    </message>
    <message>
        <source>Keep nothing</source>
        <translation>Ne rien garder</translation>
    </message>
    <message>
        <source>Keep until I delete them</source>
        <translation>Garder jusqu’à ce que je les supprime</translation>
    </message>
    <message>
        <source>Room for what the model has read</source>
        <translation>Place pour ce que le modèle a lu</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Stockage</translation>
    </message>
    <message>
        <source>With it, a chat goes on at once after a start, however long it is. It lies beside the chats, only you can read it, and it is deleted with its chat. Where it is full, the chat that was not used for longest makes room, and is read anew.</source>
        <translation>Grâce à elle, une discussion reprend aussitôt après un démarrage, aussi longue soit-elle. C’est à côté des discussions, toi seul peux le lire, et c’est supprimé avec la discussion. Quand la place est prise, la discussion la plus anciennement utilisée cède la sienne, et sera relue.</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} jours</translation>
    </message>
    <message>
        <source>{gigabytes} GB</source>
        <translation>{gigabytes} Go</translation>
    </message>
</context>
<context>
    <name>TablePane</name>
    <message>
        <source>Table, {columns} columns, {rows} rows</source>
        <translation>Tableau, {columns} colonnes, {rows} lignes</translation>
    </message>
</context>
<context>
    <name>TextPane</name>
    <message>
        <source>Copy the address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Open the link…</source>
        <translation>Ouvrir le lien…</translation>
    </message>
</context>
<context>
    <name>ThoughtsFold</name>
    <message>
        <source>Thinking… {time}</source>
        <translation>Réflexion… {time}</translation>
    </message>
    <message>
        <source>Thought for {time}</source>
        <translation>A réfléchi pendant {time}</translation>
    </message>
    <message>
        <source>Thoughts</source>
        <translation>Réflexions</translation>
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
        <translation>{words}. Appuie pour replier les réflexions</translation>
    </message>
    <message>
        <source>{words}. Press to read the thoughts</source>
        <translation>{words}. Appuie pour lire les réflexions</translation>
    </message>
</context>
<context>
    <name>ThreadDelegate</name>
    <message>
        <source>Name of the folder</source>
        <translation>Nom du dossier</translation>
    </message>
    <message>
        <source>Title of the chat</source>
        <translation>Titre de la discussion</translation>
    </message>
</context>
<context>
    <name>ThreadList</name>
    <message>
        <source>Chats</source>
        <translation>Discussions</translation>
    </message>
</context>
<context>
    <name>ThreadListModel</name>
    <message numerus="yes">
        <source>Folder {name}, closed, %n chats</source>
        <translation>
            <numerusform>Dossier {name}, fermé,&#xa0;%n discussion</numerusform>
            <numerusform>Dossier {name}, fermé,&#xa0;%n discussions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Folder {name}, open, %n chats</source>
        <translation>
            <numerusform>Dossier {name}, ouvert,&#xa0;%n discussion</numerusform>
            <numerusform>Dossier {name}, ouvert,&#xa0;%n discussions</numerusform>
        </translation>
    </message>
    <message>
        <source>In the folder “{name}”</source>
        <translation>Dans le dossier «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>LAST 30 DAYS</source>
        <translation>30 DERNIERS JOURS</translation>
    </message>
    <message>
        <source>LAST 7 DAYS</source>
        <translation>7 DERNIERS JOURS</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nouvelle discussion</translation>
    </message>
    <message>
        <source>PINNED</source>
        <translation>ÉPINGLÉES</translation>
    </message>
    <message>
        <source>TODAY</source>
        <translation>AUJOURD’HUI</translation>
    </message>
    <message>
        <source>YESTERDAY</source>
        <translation>HIER</translation>
    </message>
    <message>
        <source>branch</source>
        <translation>branche</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>ended at your request</source>
        <translation>terminée à ta demande</translation>
    </message>
    <message>
        <source>in the archive</source>
        <translation>dans les archives</translation>
    </message>
    <message>
        <source>in the folder {name}</source>
        <translation>dans le dossier {name}</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>épinglée</translation>
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
        <translation>Archives</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Supprimer pour de bon…</translation>
    </message>
    <message>
        <source>Delete the folder, keep its chats</source>
        <translation>Supprimer le dossier, garder ses discussions</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>Épingler en haut</translation>
    </message>
    <message>
        <source>Put back on the list</source>
        <translation>Remettre dans la liste</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Désépingler</translation>
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
            <numerusform>%n réponse</numerusform>
            <numerusform>%n réponses</numerusform>
        </translation>
    </message>
    <message>
        <source>Click to open them.</source>
        <translation>Clique pour les ouvrir.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nouvelle discussion</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Toi</translation>
    </message>
    <message>
        <source>a question before an end</source>
        <translation>une question avant une fin</translation>
    </message>
    <message>
        <source>a redirect</source>
        <translation>une demande d’arrêter</translation>
    </message>
    <message>
        <source>a support card</source>
        <translation>une carte de soutien</translation>
    </message>
    <message>
        <source>a warning</source>
        <translation>un avertissement</translation>
    </message>
    <message>
        <source>last message of “{title}”</source>
        <translation>dernier message de «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>épinglée</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>la fin</translation>
    </message>
    <message>
        <source>{messages}, folded, from “{words}” on</source>
        <translation>{messages}, repliés, depuis «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>{who}: {words}</source>
        <translation>{who}&#xa0;: {words}</translation>
    </message>
    <message>
        <source>“{title}” ended here</source>
        <translation>«&#xa0;{title}&#xa0;» a pris fin ici</translation>
    </message>
</context>
<context>
    <name>TreePanel</name>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Plus grand (Ctrl++)</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+−)</source>
        <translation>Plus petit (Ctrl+−)</translation>
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
        <translation>Plan de la discussion</translation>
    </message>
</context>
<context>
    <name>TurnView</name>
    <message>
        <source>Not sent. Your message stays in the composer.</source>
        <translation>Non envoyé. Ton message reste dans le champ de saisie.</translation>
    </message>
</context>
<context>
    <name>UncaughtErrors</name>
    <message>
        <source>Something went wrong in the app. Your messages are kept, and the log has the details.</source>
        <translation>Quelque chose a échoué dans l’application. Tes messages sont gardés, et le journal contient les détails.</translation>
    </message>
</context>
<context>
    <name>Weighing</name>
    <message>
        <source>Something went wrong in the app, so the words that weighed cannot be shown.</source>
        <translation>Quelque chose a échoué dans l’application, donc les mots qui ont pesé ne peuvent pas être affichés.</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>All was there for an end, and the second key said no.</source>
        <translation>Tout y était pour une fin, et la seconde clé a dit non.</translation>
    </message>
    <message>
        <source>An apology takes {taken} off.</source>
        <translation>Une excuse retire {taken}.</translation>
    </message>
    <message>
        <source>At {end} it leaves, only after a warning in an earlier message. Where a second model is asked, it has to agree; where none is, or it gives no answer, the message must be a strike with an abuse score of {least} or more.</source>
        <translation>À {end} il part, seulement après un avertissement dans un message précédent. Si un second modèle est consulté, il doit être d’accord&#xa0;; s’il n’y en a pas, ou s’il ne répond pas, le message doit être une faute avec un score de {least} ou plus.</translation>
    </message>
    <message>
        <source>But it only observes: nothing of this is done.</source>
        <translation>Mais il ne fait qu’observer&#xa0;: rien de cela n’est fait.</translation>
    </message>
    <message>
        <source>It ended because you asked for it. What counted here, if anything did, had no part in it.</source>
        <translation>Elle a pris fin parce que tu l’as demandé. Ce qui a pu compter ici n’y est pour rien.</translation>
    </message>
    <message>
        <source>It has been closed since {when}.</source>
        <translation>Elle est fermée depuis {when}.</translation>
    </message>
    <message>
        <source>It never leaves.</source>
        <translation>Il ne part jamais.</translation>
    </message>
    <message>
        <source>It stood at {evidence} when it ended.</source>
        <translation>Le compte était à {evidence} quand elle a pris fin.</translation>
    </message>
    <message>
        <source>It would have counted, and was spared.</source>
        <translation>Cela aurait compté, et a été épargné.</translation>
    </message>
    <message>
        <source>It would have counted, and was spared: the model had asked whether somebody is in danger.</source>
        <translation>Cela aurait compté, et a été épargné&#xa0;: le modèle avait demandé si quelqu’un est en danger.</translation>
    </message>
    <message>
        <source>It would have counted, and was spared: you had proposed a game or a scene to play.</source>
        <translation>Cela aurait compté, et a été épargné&#xa0;: tu avais proposé un jeu ou une scène.</translation>
    </message>
    <message>
        <source>Likely or mild (rude)</source>
        <translation>Probable ou léger (grossier)</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Aucun.</translation>
    </message>
    <message>
        <source>Nothing in this chat has counted.</source>
        <translation>Rien n’a compté dans cette discussion.</translation>
    </message>
    <message>
        <source>Nothing is counted in this chat: somebody here may need help.</source>
        <translation>Rien n’est compté dans cette discussion&#xa0;: quelqu’un a peut-être besoin d’aide.</translation>
    </message>
    <message>
        <source>Severe abuse (a strike)</source>
        <translation>Abus grave (une faute)</translation>
    </message>
    <message>
        <source>Severity {severity} of 3, aimed at {target}.</source>
        <translation>Gravité {severity} sur 3, vise&#xa0;: {target}.</translation>
    </message>
    <message>
        <source>Sure abuse (a strike)</source>
        <translation>Abus certain (une faute)</translation>
    </message>
    <message>
        <source>The evidence after it: {evidence} of {end}, {where}.</source>
        <translation>Le compte ensuite&#xa0;: {evidence} sur {end}, {where}.</translation>
    </message>
    <message>
        <source>The evidence after it: {evidence} of {end}.</source>
        <translation>Le compte ensuite&#xa0;: {evidence} sur {end}.</translation>
    </message>
    <message>
        <source>The evidence stands at {evidence}. At {end}, and only after a warning, this chat could end.</source>
        <translation>Le compte est à {evidence}. À {end}, et seulement après un avertissement, cette discussion pourrait prendre fin.</translation>
    </message>
    <message>
        <source>The evidence was there, and the last message was not sure enough to end on.</source>
        <translation>Le compte y était, et le dernier message n’était pas assez sûr pour finir dessus.</translation>
    </message>
    <message>
        <source>The evidence was there, and this preset never ends a chat.</source>
        <translation>Le compte y était, et ce jeu de règles ne met jamais fin à une discussion.</translation>
    </message>
    <message>
        <source>The last message could not be looked at, so it did not count.</source>
        <translation>Le dernier message n’a pas pu être examiné, donc il n’a pas compté.</translation>
    </message>
    <message>
        <source>The last message would have counted, and was spared.</source>
        <translation>Le dernier message aurait compté, et a été épargné.</translation>
    </message>
    <message>
        <source>The messages that counted</source>
        <translation>Les messages qui ont compté</translation>
    </message>
    <message>
        <source>The model asked to leave, which counts only on a chat that was warned.</source>
        <translation>Le modèle a demandé à partir, ce qui ne compte que dans une discussion qui a reçu un avertissement.</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>La règle</translation>
    </message>
    <message>
        <source>The second key</source>
        <translation>La seconde clé</translation>
    </message>
    <message>
        <source>The warning</source>
        <translation>L’avertissement</translation>
    </message>
    <message>
        <source>This chat ended at your request: you asked for it and said yes.</source>
        <translation>Cette discussion a pris fin à ta demande&#xa0;: tu l’as demandé et tu as dit oui.</translation>
    </message>
    <message>
        <source>This chat is only observed: everything is counted, and nothing comes of it.</source>
        <translation>Cette discussion est seulement observée&#xa0;: tout est compté, et rien n’en résulte.</translation>
    </message>
    <message>
        <source>Threats, sexual harassment and hate it warns of at once.</source>
        <translation>Pour les menaces, le harcèlement sexuel et la haine, il avertit aussitôt.</translation>
    </message>
    <message>
        <source>Under “{title}”</source>
        <translation>Avec «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>What counts so far</source>
        <translation>Ce qui compte jusqu’ici</translation>
    </message>
    <message>
        <source>What had counted before</source>
        <translation>Ce qui avait compté avant</translation>
    </message>
    <message>
        <source>What it asked first</source>
        <translation>Ce qu’il a demandé d’abord</translation>
    </message>
    <message>
        <source>What would have changed it</source>
        <translation>Ce qui aurait changé cela</translation>
    </message>
    <message>
        <source>Why this chat ended</source>
        <translation>Pourquoi elle a pris fin</translation>
    </message>
    <message>
        <source>With an apology before the last message</source>
        <translation>Avec une excuse avant le dernier message</translation>
    </message>
    <message>
        <source>Without “{text}”</source>
        <translation>Sans «&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>You marked this as wrong. It will not count again.</source>
        <translation>Tu l’as signalé comme une erreur. Cela ne comptera plus.</translation>
    </message>
    <message>
        <source>abuse</source>
        <translation>abus</translation>
    </message>
    <message>
        <source>asked to stop</source>
        <translation>arrêt demandé</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>hate</source>
        <translation>haine</translation>
    </message>
    <message>
        <source>insult</source>
        <translation>insulte</translation>
    </message>
    <message>
        <source>it would have asked for it to stop</source>
        <translation>il aurait demandé d’arrêter</translation>
    </message>
    <message>
        <source>it would have ended all the same</source>
        <translation>elle aurait quand même pris fin</translation>
    </message>
    <message>
        <source>it would have ended the chat</source>
        <translation>il aurait mis fin à la discussion</translation>
    </message>
    <message>
        <source>it would have warned</source>
        <translation>il aurait averti</translation>
    </message>
    <message>
        <source>it would not have ended</source>
        <translation>elle n’aurait pas pris fin</translation>
    </message>
    <message>
        <source>nothing more would have been said</source>
        <translation>rien de plus n’aurait été dit</translation>
    </message>
    <message>
        <source>nothing was said about it</source>
        <translation>rien n’en a été dit</translation>
    </message>
    <message>
        <source>sexual</source>
        <translation>sexuel</translation>
    </message>
    <message>
        <source>threat</source>
        <translation>menace</translation>
    </message>
    <message>
        <source>warned</source>
        <translation>averti</translation>
    </message>
    <message>
        <source>{heading}, {when}</source>
        <translation>{heading}, {when}</translation>
    </message>
    <message>
        <source>{kind}, counts {weight}, of which {added} was added: the evidence goes no higher than {end}.</source>
        <translation>{kind}, compte {weight}, dont {added} ajouté&#xa0;: le compte ne dépasse pas {end}.</translation>
    </message>
    <message>
        <source>{kind}, counts {weight}.</source>
        <translation>{kind}, compte {weight}.</translation>
    </message>
    <message>
        <source>{kind}. It counts no more.</source>
        <translation>{kind}. Cela ne compte plus.</translation>
    </message>
    <message>
        <source>{model} was asked and agreed after {seconds} s: “{said}”</source>
        <translation>{model} a été consulté et a été d’accord après {seconds} s&#xa0;: «&#xa0;{said}&#xa0;»</translation>
    </message>
    <message>
        <source>{model} was asked and gave no answer after {seconds} s: {said}</source>
        <translation>{model} a été consulté et n’a pas répondu après {seconds} s&#xa0;: {said}</translation>
    </message>
    <message>
        <source>{model} was asked and said no after {seconds} s: “{said}”</source>
        <translation>{model} a été consulté et a dit non après {seconds} s&#xa0;: «&#xa0;{said}&#xa0;»</translation>
    </message>
    <message>
        <source>{turns} civil messages in a row, up to this one, take {taken} off.</source>
        <translation>{turns} messages corrects de suite, jusqu’à celui-ci, retirent {taken}.</translation>
    </message>
    <message>
        <source>{what}, {came}.</source>
        <translation>{what}, {came}.</translation>
    </message>
    <message>
        <source>“{title}”: a strike counts {strike}, a rude message {rude}. At {redirect} the model asks for it to stop, at {warn} it warns. {severe}{end} {turns} civil messages in a row, or an apology, take one off.</source>
        <translation>«&#xa0;{title}&#xa0;»&#xa0;: une faute compte {strike}, un message grossier {rude}. À {redirect} le modèle demande d’arrêter, à {warn} il avertit. {severe}{end} {turns} messages corrects de suite, ou une excuse, retirent un.</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Leads to the message that it followed, where you can say why</source>
        <translation>Mène au message qui l’a précédée, où tu peux dire pourquoi</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Aucun.</translation>
    </message>
    <message>
        <source>This ending was wrong…</source>
        <translation>Cette fin était une erreur…</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nouvelle discussion</translation>
    </message>
</context>
<context>
    <name>WindowCommands</name>
    <message>
        <source>About Exeunt</source>
        <translation>À propos d’Exeunt</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>Toutes les commandes…</translation>
    </message>
    <message>
        <source>Attach files…</source>
        <translation>Joindre des fichiers…</translation>
    </message>
    <message>
        <source>Branch from before the end</source>
        <translation>Créer une branche avant la fin</translation>
    </message>
    <message>
        <source>Cancel loading</source>
        <translation>Annuler le chargement</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fermer la fenêtre</translation>
    </message>
    <message>
        <source>Colours as the system has them</source>
        <translation>Couleurs comme le système</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Couleurs sombres</translation>
    </message>
    <message>
        <source>End this chat…</source>
        <translation>Mettre fin à cette discussion…</translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>Tout exporter…</translation>
    </message>
    <message>
        <source>Export this chat…</source>
        <translation>Exporter cette discussion…</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>Chercher dans cette discussion</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>Trouver l’endroit suivant</translation>
    </message>
    <message>
        <source>Find the place before</source>
        <translation>Trouver l’endroit précédent</translation>
    </message>
    <message>
        <source>Go to the list of chats</source>
        <translation>Aller à la liste des discussions</translation>
    </message>
    <message>
        <source>Go to the next part</source>
        <translation>Aller à la partie suivante</translation>
    </message>
    <message>
        <source>Go to the part before</source>
        <translation>Aller à la partie précédente</translation>
    </message>
    <message>
        <source>Go to where you write</source>
        <translation>Aller au champ de saisie</translation>
    </message>
    <message>
        <source>Import chats…</source>
        <translation>Importer des discussions…</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Couleurs claires</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Recharger</translation>
    </message>
    <message>
        <source>Load the default model</source>
        <translation>Charger le modèle par défaut</translation>
    </message>
    <message>
        <source>Map of this chat</source>
        <translation>Plan de cette discussion</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nouvelle discussion</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation>Ouvrir un fichier de modèle…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Search all chats</source>
        <translation>Chercher dans toutes les discussions</translation>
    </message>
    <message>
        <source>Search in the list of chats</source>
        <translation>Chercher dans la liste des discussions</translation>
    </message>
    <message>
        <source>Settings of this chat…</source>
        <translation>Réglages de cette discussion…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Réglages…</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Un pas en arrière</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>Arrêter la réponse</translation>
    </message>
    <message>
        <source>Takes longer, and often answers better. What it thought stands folded above the answer.</source>
        <translation>Prend plus de temps, et répond souvent mieux. Ses réflexions restent repliées au-dessus de la réponse.</translation>
    </message>
    <message>
        <source>Think before answering</source>
        <translation>Réfléchir avant de répondre</translation>
    </message>
    <message>
        <source>What counts in this chat</source>
        <translation>Ce qui compte dans cette discussion</translation>
    </message>
    <message>
        <source>What would a preset have done?</source>
        <translation>Qu’aurait fait un jeu de règles&#xa0;?</translation>
    </message>
    <message>
        <source>What you marked as wrong…</source>
        <translation>Ce que tu as signalé comme une erreur…</translation>
    </message>
</context>
<context>
    <name>WindowUse</name>
    <message>
        <source>About {tokens} of {window} tokens used, with this message</source>
        <translation>Environ {tokens} jetons sur {window} utilisés, avec ce message</translation>
    </message>
    <message>
        <source>Sending this leaves out the first message.</source>
        <translation>Envoyer ceci laisse de côté le premier message.</translation>
    </message>
    <message>
        <source>Sending this leaves out the first {count} messages, but for what is pinned.</source>
        <translation>Envoyer ceci laisse de côté les {count} premiers messages, sauf ce qui est épinglé.</translation>
    </message>
    <message>
        <source>Sending this leaves out the first {count} messages.</source>
        <translation>Envoyer ceci laisse de côté les {count} premiers messages.</translation>
    </message>
    <message>
        <source>{tokens} of {window} tokens used, with this message</source>
        <translation>{tokens} jetons sur {window} utilisés, avec ce message</translation>
    </message>
</context>
</TS>
