<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutWindow</name>
    <message>
        <source>About Exeunt</source>
        <translation>Acerca de Exeunt</translation>
    </message>
    <message>
        <source>Chats with a model on this machine, which may leave when it is abused. Nothing you write leaves the machine.</source>
        <translation>Chats con un modelo en este equipo, que puede irse cuando se le maltrata. Nada de lo que escribes sale del equipo.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Exeunt {version}</source>
        <translation>Exeunt {version}</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0.</source>
        <translation>Software libre bajo la licencia Apache 2.0.</translation>
    </message>
    <message>
        <source>Your chats: {folder}</source>
        <translation>Tus chats: {folder}</translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <source>Answer again</source>
        <translation>Responder de nuevo</translation>
    </message>
    <message>
        <source>Branch from here</source>
        <translation>Abrir una rama desde aquí</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Edit and branch</source>
        <translation>Editar y abrir una rama</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>Versión siguiente</translation>
    </message>
    <message>
        <source>Next version ({keys})</source>
        <translation>Versión siguiente ({keys})</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Fijar</translation>
    </message>
    <message>
        <source>Pin: it stays in the model&apos;s view, with its turn</source>
        <translation>Fijar: el modelo la sigue viendo, con su turno</translation>
    </message>
    <message>
        <source>Previous version</source>
        <translation>Versión anterior</translation>
    </message>
    <message>
        <source>Previous version ({keys})</source>
        <translation>Versión anterior ({keys})</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Dejar de fijar</translation>
    </message>
</context>
<context>
    <name>AlsoFound</name>
    <message numerus="yes">
        <source>Also in %n attached files</source>
        <translation>
            <numerusform>También en %n archivo adjunto</numerusform>
            <numerusform>También en %n archivos adjuntos</numerusform>
        </translation>
    </message>
    <message>
        <source>Also in thoughts</source>
        <translation>También en los pensamientos</translation>
    </message>
    <message>
        <source>Also in {name}</source>
        <translation>También en {name}</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>As in the window</source>
        <translation>Como en la ventana</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Alto</translation>
    </message>
    <message>
        <source>High contrast has stronger inks and lines.</source>
        <translation>El contraste alto tiene tintas y líneas más fuertes.</translation>
    </message>
    <message>
        <source>How much a line holds where the window has the room. Shorter lines are easier to follow.</source>
        <translation>Cuánto cabe en una línea cuando la ventana tiene sitio. Las líneas cortas se siguen mejor.</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Light, dark, or whatever the system has at the time.</source>
        <translation>Claro, oscuro o lo que tenga el sistema en cada momento.</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>Estrecho</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Of the messages, and of what you write.</source>
        <translation>De los mensajes y de lo que escribes.</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Pequeño</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Tipo de letra</translation>
    </message>
    <message>
        <source>What messages are set in: any that is installed on this machine.</source>
        <translation>En qué letra van los mensajes: cualquiera que esté instalada en este equipo.</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Ancho</translation>
    </message>
    <message>
        <source>Width of the conversation</source>
        <translation>Ancho de la conversación</translation>
    </message>
    <message>
        <source>With serifs</source>
        <translation>Con remates</translation>
    </message>
    <message>
        <source>Without it nothing fades, slides or blinks, the cursor neither.</source>
        <translation>Sin él nada se desvanece, se desliza ni parpadea, tampoco el cursor.</translation>
    </message>
</context>
<context>
    <name>AroundMessages</name>
    <message>
        <source>From here on the model had other instructions</source>
        <translation>Desde aquí el modelo tenía otras instrucciones</translation>
    </message>
    <message>
        <source>Not counted: you marked this as wrong.</source>
        <translation>No cuenta: lo marcaste como erróneo.</translation>
    </message>
    <message>
        <source>The model no longer sees what is above this line</source>
        <translation>El modelo ya no ve lo que está por encima de esta línea</translation>
    </message>
    <message>
        <source>The model no longer sees what is above this line, but for what is pinned</source>
        <translation>El modelo ya no ve lo que está por encima de esta línea, salvo lo fijado</translation>
    </message>
    <message>
        <source>Would have: end the chat</source>
        <translation>Habría hecho: terminar el chat</translation>
    </message>
    <message>
        <source>Would have: redirect</source>
        <translation>Habría hecho: pedir que pare</translation>
    </message>
    <message>
        <source>Would have: warn</source>
        <translation>Habría hecho: advertir</translation>
    </message>
    <message>
        <source>You marked this as wrong. It will not count again.</source>
        <translation>Lo marcaste como erróneo. No volverá a contar.</translation>
    </message>
</context>
<context>
    <name>AttachButton</name>
    <message>
        <source>Attach files</source>
        <translation>Adjuntar archivos</translation>
    </message>
    <message>
        <source>Attach files: text, code, tables, PDF</source>
        <translation>Adjuntar archivos: texto, código, tablas, PDF</translation>
    </message>
</context>
<context>
    <name>Attaching</name>
    <message numerus="yes">
        <source>A message takes {count} files at most. %n were left out.</source>
        <translation>
            <numerusform>Un mensaje admite como máximo {count} archivos. Se dejó fuera %n.</numerusform>
            <numerusform>Un mensaje admite como máximo {count} archivos. Se dejaron fuera %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Adjuntar archivos</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv)</source>
        <translation>Tablas (*.csv *.tsv)</translation>
    </message>
    <message>
        <source>Text and Markdown (*.txt *.md *.markdown)</source>
        <translation>Texto y Markdown (*.txt *.md *.markdown)</translation>
    </message>
    <message>
        <source>Text, code, tables and PDF (*)</source>
        <translation>Texto, código, tablas y PDF (*)</translation>
    </message>
    <message>
        <source>This chat has ended, so nothing can be attached here.</source>
        <translation>Este chat ha terminado, así que aquí no se puede adjuntar nada.</translation>
    </message>
    <message>
        <source>“{name}” is attached. {note}</source>
        <translation>«{name}» está adjunto. {note}</translation>
    </message>
</context>
<context>
    <name>AttachmentTray</name>
    <message>
        <source>Reading {name}…</source>
        <translation>Leyendo {name}…</translation>
    </message>
    <message>
        <source>{name} is attached.</source>
        <translation>{name} está adjunto.</translation>
    </message>
    <message>
        <source>{name} is removed.</source>
        <translation>{name} se quitó.</translation>
    </message>
</context>
<context>
    <name>AttachmentViewer</name>
    <message>
        <source>Find in this file</source>
        <translation>Buscar en este archivo</translation>
    </message>
    <message>
        <source>Text of {name}</source>
        <translation>Texto de {name}</translation>
    </message>
    <message>
        <source>{size}. This is the text that the model is given.</source>
        <translation>{size}. Este es el texto que recibe el modelo.</translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>Attached file {name}, {about}</source>
        <translation>Archivo adjunto {name}, {about}</translation>
    </message>
    <message>
        <source>Enter shows it, Delete removes it.</source>
        <translation>Intro lo muestra, Supr lo quita.</translation>
    </message>
    <message>
        <source>Enter shows it.</source>
        <translation>Intro lo muestra.</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Quitar {name}</translation>
    </message>
    <message>
        <source>about {count} tokens</source>
        <translation>unos {count} tokens</translation>
    </message>
    <message>
        <source>more than {count} tokens</source>
        <translation>más de {count} tokens</translation>
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
        <translation>{count} bytes</translation>
    </message>
    <message>
        <source>{count} tokens</source>
        <translation>{count} tokens</translation>
    </message>
    <message>
        <source>“{name}” could not be read.</source>
        <translation>No se pudo leer «{name}».</translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>Something went wrong in the app. What was kept is safe, and the log has the details.</source>
        <translation>Algo ha fallado en la aplicación. Lo que estaba guardado está a salvo, y el registro tiene los detalles.</translation>
    </message>
</context>
<context>
    <name>CaptionLine</name>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>Chat</name>
    <message>
        <source>Another chat</source>
        <translation>Otro chat</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Chat nuevo</translation>
    </message>
    <message>
        <source>Stop that answer</source>
        <translation>Detener esa respuesta</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>El modelo</translation>
    </message>
    <message>
        <source>Your message is kept, and answered when {model} is loaded.</source>
        <translation>Tu mensaje está guardado, y se responde en cuanto {model} esté cargado.</translation>
    </message>
    <message>
        <source>“{title}” is being answered. Sending here waits until that is done.</source>
        <translation>Se está respondiendo «{title}». Enviar aquí espera hasta que termine.</translation>
    </message>
    <message>
        <source>“{title}” is being answered. Stop that answer first.</source>
        <translation>Se está respondiendo «{title}». Detén antes esa respuesta.</translation>
    </message>
</context>
<context>
    <name>ChatSettings</name>
    <message>
        <source>1 thread</source>
        <translation>1 hilo</translation>
    </message>
    <message>
        <source>Changed; else {default}</source>
        <translation>Cambiado; si no, {default}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>It is set for the model, in the settings.</source>
        <translation>Se ajusta para el modelo, en los ajustes.</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Restablecer todo</translation>
    </message>
    <message>
        <source>Settings of this chat</source>
        <translation>Ajustes de este chat</translation>
    </message>
    <message>
        <source>They hold from the next answer on, in this chat alone. What is empty is as for the model.</source>
        <translation>Valen desde la próxima respuesta, solo en este chat. Lo vacío es como en el modelo.</translation>
    </message>
    <message>
        <source>{count} threads</source>
        <translation>{count} hilos</translation>
    </message>
    <message>
        <source>{model} computes on: {count} (chosen by measuring).</source>
        <translation>{model} calcula en: {count} (elegido midiendo).</translation>
    </message>
    <message>
        <source>{model} computes on: {count} (set by hand).</source>
        <translation>{model} calcula en: {count} (puesto a mano).</translation>
    </message>
</context>
<context>
    <name>ChatsCommands</name>
    <message>
        <source>Archive the chat</source>
        <translation>Archivar el chat</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>Vaciar la papelera…</translation>
    </message>
    <message>
        <source>Move the chat to the trash</source>
        <translation>Mover el chat a la papelera</translation>
    </message>
    <message>
        <source>Move to folder…</source>
        <translation>Mover a una carpeta…</translation>
    </message>
    <message>
        <source>Pin the chat to the top</source>
        <translation>Fijar el chat arriba</translation>
    </message>
    <message>
        <source>Rename the chat</source>
        <translation>Cambiar el nombre del chat</translation>
    </message>
    <message>
        <source>Show the archive</source>
        <translation>Mostrar el archivo</translation>
    </message>
    <message>
        <source>Show the trash</source>
        <translation>Mostrar la papelera</translation>
    </message>
</context>
<context>
    <name>ChatsPage</name>
    <message>
        <source>A model of a billion weights and more names a chat after its first answer. Other chats are called by their first words, and a name that you gave stays.</source>
        <translation>Un modelo de mil millones de pesos o más da nombre a un chat tras su primera respuesta. Los demás chats se llaman por sus primeras palabras, y un nombre que pusiste se queda.</translation>
    </message>
    <message>
        <source>At hand</source>
        <translation>A mano</translation>
    </message>
    <message>
        <source>By the model</source>
        <translation>Por el modelo</translation>
    </message>
    <message>
        <source>By their first words</source>
        <translation>Por sus primeras palabras</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Edit the persona</source>
        <translation>Editar el personaje</translation>
    </message>
    <message>
        <source>Edit the prompt</source>
        <translation>Editar el texto</translation>
    </message>
    <message>
        <source>For another machine, or for somebody else. What is imported comes in at the end.</source>
        <translation>Para otro equipo, o para otra persona. Lo importado se añade al final.</translation>
    </message>
    <message>
        <source>Instructions for all chats</source>
        <translation>Instrucciones para todos los chats</translation>
    </message>
    <message>
        <source>Messages to write again. A slash at the beginning of a message brings them up.</source>
        <translation>Mensajes para volver a escribir. Una barra al principio de un mensaje los muestra.</translation>
    </message>
    <message>
        <source>Names of chats</source>
        <translation>Nombres de los chats</translation>
    </message>
    <message>
        <source>New persona</source>
        <translation>Personaje nuevo</translation>
    </message>
    <message>
        <source>New prompt</source>
        <translation>Texto nuevo</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Personajes</translation>
    </message>
    <message>
        <source>Personas and prompts as a file</source>
        <translation>Personajes y textos en un archivo</translation>
    </message>
    <message>
        <source>Roles for the model: instructions and, if you like, a model, a policy and how it answers.</source>
        <translation>Papeles para el modelo: instrucciones y, si quieres, un modelo, una política y cómo responde.</translation>
    </message>
    <message>
        <source>Saved prompts</source>
        <translation>Textos guardados</translation>
    </message>
    <message>
        <source>What a model is told before all else in chats without instructions of their own. They have no say in what ends a chat.</source>
        <translation>Lo que se le dice a un modelo antes que nada en chats sin instrucciones propias. No deciden qué termina un chat.</translation>
    </message>
</context>
<context>
    <name>Code</name>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
</context>
<context>
    <name>CodePane</name>
    <message>
        <source>Code, {language}</source>
        <translation>Código, {language}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Copiar el código</translation>
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
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Editing an earlier message</source>
        <translation>Editando un mensaje anterior</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Message…</source>
        <translation>Mensaje…</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Send (Enter). Shift+Enter breaks the line.</source>
        <translation>Enviar (Intro). Mayús+Intro cambia de línea.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop the answer (Esc)</source>
        <translation>Detener la respuesta (Esc)</translation>
    </message>
</context>
<context>
    <name>ContextRing</name>
    <message>
        <source>Context window</source>
        <translation>Ventana de contexto</translation>
    </message>
</context>
<context>
    <name>ContextWatch</name>
    <message>
        <source>{why} What is attached counts as well: remove a file, or attach a part of it.</source>
        <translation>{why} Lo adjunto también cuenta: quita un archivo, o adjunta solo una parte.</translation>
    </message>
</context>
<context>
    <name>CorrectionsWindow</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Export what you marked as wrong</source>
        <translation>Exportar lo que marcaste como erróneo</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Archivos JSON (*.json)</translation>
    </message>
    <message>
        <source>None of these messages, nor a trivial edit of one, counts again on this device. They stay here: nothing is sent anywhere.</source>
        <translation>Ninguno de estos mensajes, ni una variación mínima de ellos, vuelve a contar en este dispositivo. Se quedan aquí: no se envía nada a ninguna parte.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>The message can count again, and its text is deleted here</source>
        <translation>El mensaje puede volver a contar, y su texto se borra aquí</translation>
    </message>
    <message>
        <source>What you marked as wrong</source>
        <translation>Lo que marcaste como erróneo</translation>
    </message>
    <message>
        <source>You have marked nothing. “This was wrong” is in the menu of a message that counted.</source>
        <translation>No has marcado nada. «Esto fue un error» está en el menú de un mensaje que contó.</translation>
    </message>
    <message>
        <source>{count} written to “{file}”.</source>
        <translation>{count} escritos en «{file}».</translation>
    </message>
    <message>
        <source>“{file}” could not be written: {reason}. Choose another place.</source>
        <translation>No se pudo escribir «{file}»: {reason}. Elige otro lugar.</translation>
    </message>
</context>
<context>
    <name>CountedEntry</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Finds the words that weighed in this message</source>
        <translation>Busca las palabras que pesaron en este mensaje</translation>
    </message>
    <message>
        <source>From now on this message does not count on this device</source>
        <translation>Desde ahora este mensaje no cuenta en este dispositivo</translation>
    </message>
    <message>
        <source>It stays on this device. What was decided stays as it is.</source>
        <translation>Se queda en este dispositivo. Lo decidido queda como está.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Mark as wrong</source>
        <translation>Marcar como erróneo</translation>
    </message>
    <message>
        <source>No single words stand out: it is the message as a whole.</source>
        <translation>Ninguna palabra destaca por sí sola: es el mensaje en su conjunto.</translation>
    </message>
    <message>
        <source>Not marked yet: what you wrote is kept until you mark the message or cancel.</source>
        <translation>Aún sin marcar: lo que escribiste se conserva hasta que marques el mensaje o canceles.</translation>
    </message>
    <message>
        <source>This was wrong…</source>
        <translation>Esto fue un error…</translation>
    </message>
    <message>
        <source>What weighed, with how far the score falls without it: {words}.</source>
        <translation>Lo que pesó, con lo que baja la puntuación sin ello: {words}.</translation>
    </message>
    <message>
        <source>Which words?</source>
        <translation>¿Qué palabras?</translation>
    </message>
    <message>
        <source>Why this was wrong, if you like to say</source>
        <translation>Por qué fue un error, si quieres decirlo</translation>
    </message>
    <message>
        <source>Why, if you like</source>
        <translation>Por qué, si quieres</translation>
    </message>
</context>
<context>
    <name>Countries</name>
    <message>
        <source>Australia</source>
        <translation>Australia</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Austria</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Canadá</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Francia</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Alemania</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irlanda</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Países Bajos</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>Nueva Zelanda</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>España</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Suiza</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Reino Unido</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Estados Unidos</translation>
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
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Copies of your chats that Exeunt made before an update of itself still hold these words, and are deleted as well.</source>
        <translation>Las copias de tus chats que Exeunt hizo antes de una actualización aún tienen estas palabras, y también se borran.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Borrar para siempre</translation>
    </message>
    <message>
        <source>Delete {count} chats for good?</source>
        <translation>¿Borrar {count} chats para siempre?</translation>
    </message>
    <message>
        <source>Delete “{title}” for good?</source>
        <translation>¿Borrar «{title}» para siempre?</translation>
    </message>
    <message>
        <source>It cannot be undone.</source>
        <translation>No se puede deshacer.</translation>
    </message>
    <message>
        <source>Messages that you marked as wrong are kept in their own list.</source>
        <translation>Los mensajes que marcaste como erróneos se quedan en su propia lista.</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Chat nuevo</translation>
    </message>
    <message>
        <source>The chat was deleted for good.</source>
        <translation>El chat se borró para siempre.</translation>
    </message>
    <message>
        <source>What a branch of it shows as well stays in that branch.</source>
        <translation>Lo que también muestra una rama suya se queda en esa rama.</translation>
    </message>
    <message>
        <source>{count} chats were deleted for good.</source>
        <translation>{count} chats se borraron para siempre.</translation>
    </message>
    <message>
        <source>{done} of {count} chats were deleted for good. The others are still in the trash.</source>
        <translation>Se borraron para siempre {done} de {count} chats. Los demás siguen en la papelera.</translation>
    </message>
</context>
<context>
    <name>DeletionProgress</name>
    <message>
        <source>Deleting the chat for good…</source>
        <translation>Borrando el chat para siempre…</translation>
    </message>
    <message>
        <source>Deleting {count} chats for good…</source>
        <translation>Borrando {count} chats para siempre…</translation>
    </message>
    <message>
        <source>Stopping after the chat that is being deleted…</source>
        <translation>Se detiene después del chat que se está borrando…</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>The disk takes no settings now. What you chose holds until Exeunt is closed.</source>
        <translation>El disco no admite ajustes en este momento. Lo que has elegido vale hasta que se cierre Exeunt.</translation>
    </message>
    <message>
        <source>The guard model {file} is not there any more and is not asked. Choose it anew in the settings.</source>
        <translation>El modelo guardián {file} ya no está y no se le pregunta. Elígelo de nuevo en los ajustes.</translation>
    </message>
    <message>
        <source>{file}, the guard model of the settings, is not asked. {reason}</source>
        <translation>A {file}, el modelo guardián de los ajustes, no se le pregunta. {reason}</translation>
    </message>
</context>
<context>
    <name>DetailsWindow</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Details of this message</source>
        <translation>Detalles de este mensaje</translation>
    </message>
</context>
<context>
    <name>DoneWords</name>
    <message>
        <source>Each goes for good after {days} days.</source>
        <translation>Cada uno desaparece para siempre a los {days} días.</translation>
    </message>
    <message>
        <source>Goes for good in {days} days</source>
        <translation>Desaparece para siempre en {days} días</translation>
    </message>
    <message>
        <source>Goes for good within a day</source>
        <translation>Desaparece para siempre en menos de un día</translation>
    </message>
    <message>
        <source>Kept until you delete it</source>
        <translation>Se queda hasta que lo borres</translation>
    </message>
    <message>
        <source>Kept until you delete them for good.</source>
        <translation>Se quedan hasta que los borres para siempre.</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Chat nuevo</translation>
    </message>
    <message>
        <source>Off the list, and found by the search.</source>
        <translation>Fuera de la lista, y la búsqueda los encuentra.</translation>
    </message>
    <message>
        <source>The folder “{name}” is gone, its chats are still there.</source>
        <translation>La carpeta «{name}» ya no está, sus chats siguen ahí.</translation>
    </message>
    <message>
        <source>{count} chats are back from the trash.</source>
        <translation>{count} chats han vuelto de la papelera.</translation>
    </message>
    <message>
        <source>{count} chats are back on the list.</source>
        <translation>{count} chats están de nuevo en la lista.</translation>
    </message>
    <message>
        <source>{count} chats are in the archive.</source>
        <translation>{count} chats están en el archivo.</translation>
    </message>
    <message>
        <source>{count} chats are in the folder “{name}”.</source>
        <translation>{count} chats están en la carpeta «{name}».</translation>
    </message>
    <message>
        <source>{count} chats are in the trash.</source>
        <translation>{count} chats están en la papelera.</translation>
    </message>
    <message>
        <source>{count} chats are out of their folders.</source>
        <translation>{count} chats están fuera de sus carpetas.</translation>
    </message>
    <message>
        <source>“{title}” is back on the list.</source>
        <translation>«{title}» está de nuevo en la lista.</translation>
    </message>
    <message>
        <source>“{title}” is in the archive.</source>
        <translation>«{title}» está en el archivo.</translation>
    </message>
    <message>
        <source>“{title}” is in the folder “{name}”.</source>
        <translation>«{title}» está en la carpeta «{name}».</translation>
    </message>
    <message>
        <source>“{title}” is in the trash.</source>
        <translation>«{title}» está en la papelera.</translation>
    </message>
    <message>
        <source>“{title}” is out of its folder.</source>
        <translation>«{title}» está fuera de su carpeta.</translation>
    </message>
</context>
<context>
    <name>Dropping</name>
    <message>
        <source>Drop it to attach it.</source>
        <translation>Suéltalo para adjuntarlo.</translation>
    </message>
    <message>
        <source>Drop it to open the model.</source>
        <translation>Suéltalo para abrir el modelo.</translation>
    </message>
    <message numerus="yes">
        <source>Drop them to attach %n files.</source>
        <translation>
            <numerusform>Suelta para adjuntar&#xa0;%n archivo.</numerusform>
            <numerusform>Suelta para adjuntar&#xa0;%n archivos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DryRunPanel</name>
    <message>
        <source>No message here has been looked at yet.</source>
        <translation>Aún no se ha mirado ningún mensaje aquí.</translation>
    </message>
    <message>
        <source>Nothing is changed by looking.</source>
        <translation>Mirar no cambia nada.</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Política</translation>
    </message>
    <message>
        <source>Somebody here may need help, so nothing is counted.</source>
        <translation>Puede que aquí alguien necesite ayuda, así que no se cuenta nada.</translation>
    </message>
    <message>
        <source>This chat would not have ended.</source>
        <translation>Este chat no habría terminado.</translation>
    </message>
    <message>
        <source>What would have been done</source>
        <translation>Lo que se habría hecho</translation>
    </message>
    <message>
        <source>asks for it to stop</source>
        <translation>pide que pare</translation>
    </message>
    <message>
        <source>asks whether to end the chat</source>
        <translation>pregunta si terminar el chat</translation>
    </message>
    <message>
        <source>ends the chat</source>
        <translation>termina el chat</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>sigue</translation>
    </message>
    <message>
        <source>goes on: it would have counted, and is spared</source>
        <translation>sigue: habría contado, y se perdona</translation>
    </message>
    <message>
        <source>only observed: {action}</source>
        <translation>solo observado: {action}</translation>
    </message>
    <message>
        <source>shows where to find help</source>
        <translation>muestra dónde encontrar ayuda</translation>
    </message>
    <message>
        <source>warns</source>
        <translation>advierte</translation>
    </message>
    <message>
        <source>{would} (it was: {did})</source>
        <translation>{would} (fue: {did})</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>A slash (/) brings up saved prompts and personas.</source>
        <translation>Una barra (/) muestra los textos guardados y los personajes.</translation>
    </message>
    <message>
        <source>Chats run on this machine, with a model file in the GGUF format.</source>
        <translation>Los chats funcionan en este equipo, con un archivo de modelo en formato GGUF.</translation>
    </message>
    <message>
        <source>Explain why the sky is blue, in three sentences</source>
        <translation>Explica en tres frases por qué el cielo es azul</translation>
    </message>
    <message>
        <source>Give me five names for a quiet café by a river</source>
        <translation>Dame cinco nombres para un café tranquilo junto a un río</translation>
    </message>
    <message>
        <source>It runs here alone. Nothing you write leaves this machine.</source>
        <translation>Funciona solo aquí. Nada de lo que escribes sale de este equipo.</translation>
    </message>
    <message>
        <source>It stopped working. The model&apos;s menu above loads it again.</source>
        <translation>Dejó de funcionar. El menú del modelo, arriba, lo carga de nuevo.</translation>
    </message>
    <message>
        <source>Loading, {percent} %.</source>
        <translation>Cargando, {percent}&#xa0;%.</translation>
    </message>
    <message>
        <source>No model is open</source>
        <translation>No hay ningún modelo abierto</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation>Abrir un archivo de modelo…</translation>
    </message>
    <message>
        <source>Small and quick, and often wrong. Nothing you write leaves this machine.</source>
        <translation>Pequeño y rápido, y a menudo se equivoca. Nada de lo que escribes sale de este equipo.</translation>
    </message>
    <message>
        <source>Write a polite email that moves a meeting to Thursday</source>
        <translation>Escribe un correo amable que pase una reunión al jueves</translation>
    </message>
</context>
<context>
    <name>EndCard</name>
    <message>
        <source>Branch from here</source>
        <translation>Abrir una rama desde aquí</translation>
    </message>
    <message>
        <source>Chat ended by {model}</source>
        <translation>Chat terminado por {model}</translation>
    </message>
    <message>
        <source>Ended at your request</source>
        <translation>Terminado a petición tuya</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Chat nuevo</translation>
    </message>
    <message>
        <source>The message to branch from</source>
        <translation>El mensaje desde el que se abre la rama</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>El modelo</translation>
    </message>
    <message>
        <source>Which messages counted, the warning, and the rule</source>
        <translation>Qué mensajes contaron, la advertencia y la regla</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>You asked for it and said yes. The chat stays here to read.</source>
        <translation>Lo pediste y dijiste que sí. El chat se queda aquí para leerlo.</translation>
    </message>
    <message>
        <source>from {message}</source>
        <translation>desde {message}</translation>
    </message>
    <message>
        <source>from:</source>
        <translation>desde:</translation>
    </message>
    <message>
        <source>{who}: “{words}”</source>
        <translation>{who}: «{words}»</translation>
    </message>
</context>
<context>
    <name>EndQuestion</name>
    <message>
        <source>End this chat</source>
        <translation>Terminar este chat</translation>
    </message>
    <message>
        <source>End this chat for good?</source>
        <translation>¿Terminar este chat para siempre?</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>Dejarlo abierto</translation>
    </message>
</context>
<context>
    <name>EndingPage</name>
    <message>
        <source>A chat that was started keeps the policy it was started with.</source>
        <translation>Un chat empezado conserva la política con la que empezó.</translation>
    </message>
    <message>
        <source>A small model too, though its yes or no may mean little.</source>
        <translation>También un modelo pequeño, aunque su sí o su no quizá signifique poco.</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Siempre</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>As the system ({country})</source>
        <translation>Como el sistema ({country})</translation>
    </message>
    <message>
        <source>As the window ({language})</source>
        <translation>Como la ventana ({language})</translation>
    </message>
    <message>
        <source>Ask the chat model before an end</source>
        <translation>Preguntar al modelo antes de un final</translation>
    </message>
    <message>
        <source>Country of the helplines</source>
        <translation>País de las líneas de ayuda</translation>
    </message>
    <message>
        <source>Each is a small file, which is listed here once it is in the folder. An example lies there.</source>
        <translation>Cada una es un archivo pequeño, que aparece aquí en cuanto está en la carpeta. Hay un ejemplo allí.</translation>
    </message>
    <message>
        <source>Ending a chat</source>
        <translation>Terminar un chat</translation>
    </message>
    <message>
        <source>For this start, --ask-model says it; a choice here goes before that.</source>
        <translation>Para este inicio lo dice --ask-model; lo que elijas aquí va antes.</translation>
    </message>
    <message>
        <source>From three billion weights on. Smaller models cannot be relied on to judge, and are not asked.</source>
        <translation>Desde tres mil millones de pesos. De los modelos más pequeños no se puede fiar uno, y no se les pregunta.</translation>
    </message>
    <message>
        <source>In which words</source>
        <translation>Con qué palabras</translation>
    </message>
    <message>
        <source>Its no keeps the chat open. Where nobody is asked, only a message that the detector is sure of can be the last. A model that is asked may also leave by itself, in a chat that was warned.</source>
        <translation>Su no mantiene el chat abierto. Donde no se pregunta a nadie, solo puede ser el último un mensaje del que el detector esté seguro. Un modelo al que se pregunta también puede irse por sí mismo, en un chat con advertencia.</translation>
    </message>
    <message>
        <source>Language of the notices</source>
        <translation>Idioma de los avisos</translation>
    </message>
    <message>
        <source>Messages that no longer count here. They can be listed, removed, and exported as a file.</source>
        <translation>Mensajes que aquí ya no cuentan. Se pueden ver, quitar y exportar a un archivo.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Of notices, closing words and support from now on. What was said stays as it is.</source>
        <translation>De los avisos, las palabras finales y el apoyo desde ahora. Lo dicho queda como está.</translation>
    </message>
    <message>
        <source>Only the detector, and a guard model if there is one.</source>
        <translation>Solo el detector, y un modelo guardián si lo hay.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>Policy for new chats</source>
        <translation>Política para chats nuevos</translation>
    </message>
    <message>
        <source>Show them…</source>
        <translation>Mostrarlos…</translation>
    </message>
    <message>
        <source>What you marked as wrong</source>
        <translation>Lo que marcaste como erróneo</translation>
    </message>
    <message>
        <source>When it ends</source>
        <translation>Cuándo termina</translation>
    </message>
    <message>
        <source>Where a notice in a crisis says to turn. Now it says: {helplines}.</source>
        <translation>A dónde remite un aviso en una crisis. Ahora dice: {helplines}.</translation>
    </message>
    <message>
        <source>Where it is large enough</source>
        <translation>Donde sea lo bastante grande</translation>
    </message>
    <message>
        <source>Where it was mistaken</source>
        <translation>Donde se equivocó</translation>
    </message>
    <message>
        <source>Who is asked before</source>
        <translation>A quién se pregunta antes</translation>
    </message>
    <message>
        <source>Your own policies</source>
        <translation>Tus propias políticas</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Add…</source>
        <translation>Añadir…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Abajo</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Move it down (Alt+Down)</source>
        <translation>Moverlo abajo (Alt+Abajo)</translation>
    </message>
    <message>
        <source>Move it up (Alt+Up)</source>
        <translation>Moverlo arriba (Alt+Arriba)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Arriba</translation>
    </message>
    <message>
        <source>“{name}” was deleted.</source>
        <translation>«{name}» se borró.</translation>
    </message>
</context>
<context>
    <name>EntryWindow</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Descartarlo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>This is what you wrote here before. It is not saved yet.</source>
        <translation>Esto es lo que escribiste aquí antes. Aún no está guardado.</translation>
    </message>
    <message>
        <source>What you wrote is not saved yet.</source>
        <translation>Lo que escribiste aún no está guardado.</translation>
    </message>
</context>
<context>
    <name>Exchanging</name>
    <message numerus="yes">
        <source>%n chats imported.</source>
        <translation>
            <numerusform>%n chat importado.</numerusform>
            <numerusform>%n chats importados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations written to “{file}”. It can be imported again.</source>
        <translation>
            <numerusform>%n conversación escrita en «{file}». Se puede volver a importar.</numerusform>
            <numerusform>%n conversaciones escritas en «{file}». Se puede volver a importar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already and were passed over.</source>
        <translation>
            <numerusform>%n ya estaba aquí y se pasó por alto.</numerusform>
            <numerusform>%n ya estaban aquí y se pasaron por alto.</numerusform>
        </translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>Exportar todo</translation>
    </message>
    <message>
        <source>Export this chat</source>
        <translation>Exportar este chat</translation>
    </message>
    <message>
        <source>Export {count} chats</source>
        <translation>Exportar {count} chats</translation>
    </message>
    <message>
        <source>Exports of chats (*.zip *.json *.jsonl)</source>
        <translation>Exportaciones de chats (*.zip *.json *.jsonl)</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>Importar chats</translation>
    </message>
    <message>
        <source>Importing “{file}”</source>
        <translation>Importando «{file}»</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Detenido. No se escribió nada.</translation>
    </message>
    <message>
        <source>Stopped. What was imported until then stays.</source>
        <translation>Detenido. Lo importado hasta entonces se queda.</translation>
    </message>
    <message>
        <source>Writing all chats to “{file}”</source>
        <translation>Escribiendo todos los chats en «{file}»</translation>
    </message>
    <message>
        <source>Writing the chat to “{file}”</source>
        <translation>Escribiendo el chat en «{file}»</translation>
    </message>
    <message>
        <source>Writing the chosen chats to “{file}”</source>
        <translation>Escribiendo los chats elegidos en «{file}»</translation>
    </message>
    <message>
        <source>Written to “{file}”.</source>
        <translation>Escrito en «{file}».</translation>
    </message>
    <message>
        <source>“{file}” is there already and was left as it is. Choose another name.</source>
        <translation>«{file}» ya existe y quedó como está. Elige otro nombre.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Chat ended</source>
        <translation>Chat terminado</translation>
    </message>
    <message>
        <source>Chat ended by {model}</source>
        <translation>Chat terminado por {model}</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Instrucciones</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Chat nuevo</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>El modelo</translation>
    </message>
    <message>
        <source>Thoughts</source>
        <translation>Pensamientos</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>cut short</source>
        <translation>cortada</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrumpida</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenida</translation>
    </message>
</context>
<context>
    <name>ExportWindow</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Elegir todos</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>No elegir ninguno</translation>
    </message>
    <message>
        <source>Export this chat</source>
        <translation>Exportar este chat</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>JSON, to import again (.json)</source>
        <translation>JSON, para volver a importar (.json)</translation>
    </message>
    <message>
        <source>Markdown (.md)</source>
        <translation>Markdown (.md)</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>PDF (.pdf)</source>
        <translation>PDF (.pdf)</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>El modelo</translation>
    </message>
    <message>
        <source>The whole conversation with all its branches, and all that was found and decided in it.</source>
        <translation>Toda la conversación con todas sus ramas, y todo lo que se encontró y decidió en ella.</translation>
    </message>
    <message>
        <source>Web page (.html)</source>
        <translation>Página web (.html)</translation>
    </message>
    <message>
        <source>What the chat shows, in order. Choose the messages that are to be in it.</source>
        <translation>Lo que muestra el chat, en orden. Elige los mensajes que quieres incluir.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Also in thoughts</source>
        <translation>También en los pensamientos</translation>
    </message>
    <message>
        <source>Any model</source>
        <translation>Cualquier modelo</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>En cualquier momento</translation>
    </message>
    <message>
        <source>Between…</source>
        <translation>Entre…</translation>
    </message>
    <message>
        <source>By a model</source>
        <translation>De un modelo</translation>
    </message>
    <message>
        <source>By anyone</source>
        <translation>De cualquiera</translation>
    </message>
    <message>
        <source>By you</source>
        <translation>De ti</translation>
    </message>
    <message>
        <source>Ended chats only</source>
        <translation>Solo chats terminados</translation>
    </message>
    <message>
        <source>Everywhere, with the trash</source>
        <translation>En todas partes, también en la papelera</translation>
    </message>
    <message>
        <source>From this day</source>
        <translation>Desde este día</translation>
    </message>
    <message>
        <source>In the last 30 days</source>
        <translation>En los últimos 30 días</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>En los últimos 7 días</translation>
    </message>
    <message>
        <source>In the last year</source>
        <translation>En el último año</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>En la lista</translation>
    </message>
    <message>
        <source>List and archive</source>
        <translation>Lista y archivo</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Until this day</source>
        <translation>Hasta este día</translation>
    </message>
    <message>
        <source>What models thought over their answers, which is folded away in the chats</source>
        <translation>Lo que los modelos pensaron antes de responder, que en los chats está plegado</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Where the chat is kept</source>
        <translation>Dónde está el chat</translation>
    </message>
    <message>
        <source>Who wrote it</source>
        <translation>Quién lo escribió</translation>
    </message>
    <message>
        <source>With which model</source>
        <translation>Con qué modelo</translation>
    </message>
    <message>
        <source>to</source>
        <translation>a</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Distinguir mayúsculas</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>Siguiente (Intro)</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>Anterior (Mayús+Intro)</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n encontrado</numerusform>
            <numerusform>%n encontrados</numerusform>
        </translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>Buscar en este chat</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} de {total}</translation>
    </message>
    <message>
        <source>{number} of {total}…</source>
        <translation>{number} de {total}…</translation>
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
            <numerusform>%n encontrado</numerusform>
            <numerusform>%n encontrados</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} de {total}</translation>
    </message>
</context>
<context>
    <name>FolderMenu</name>
    <message>
        <source>Move to folder…</source>
        <translation>Mover a una carpeta…</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Carpeta nueva</translation>
    </message>
    <message>
        <source>Out of its folder</source>
        <translation>Sacarlo de su carpeta</translation>
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
        <translation>Chat terminado</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Chat nuevo</translation>
    </message>
    <message>
        <source>Settings: {page}</source>
        <translation>Ajustes: {page}</translation>
    </message>
</context>
<context>
    <name>GoingTo</name>
    <message>
        <source>This chat is being answered. Go there when the answer is finished.</source>
        <translation>Se está respondiendo en este chat. Ve allí cuando termine la respuesta.</translation>
    </message>
    <message>
        <source>This message is in no chat of the list any more. Nothing was changed.</source>
        <translation>Este mensaje ya no está en ningún chat de la lista. No se cambió nada.</translation>
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
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Policy for new chats</source>
        <translation>Política para chats nuevos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>This chat</source>
        <translation>Este chat</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
</context>
<context>
    <name>GuardControl</name>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Elegir un archivo…</translation>
    </message>
    <message>
        <source>Choose a guard model</source>
        <translation>Elegir un modelo guardián</translation>
    </message>
    <message>
        <source>Looking at {name}…</source>
        <translation>Mirando {name}…</translation>
    </message>
    <message>
        <source>Models (*.gguf)</source>
        <translation>Modelos (*.gguf)</translation>
    </message>
    <message>
        <source>None is used.</source>
        <translation>No se usa ninguno.</translation>
    </message>
    <message>
        <source>None is used: {file} is not there any more.</source>
        <translation>No se usa ninguno: {file} ya no está.</translation>
    </message>
    <message>
        <source>Use no guard model</source>
        <translation>No usar ningún modelo guardián</translation>
    </message>
    <message>
        <source>Use none</source>
        <translation>No usar ninguno</translation>
    </message>
    <message>
        <source>{name}, given with --guard for this start</source>
        <translation>{name}, indicado con --guard para este inicio</translation>
    </message>
    <message>
        <source>{reason} Nothing was changed.</source>
        <translation>{reason} No se cambió nada.</translation>
    </message>
</context>
<context>
    <name>GuardSetting</name>
    <message>
        <source>A model made to tell abuse from what only looks like it: Qwen3Guard-Gen, Llama Guard 3 or ShieldGemma, as a GGUF file. It is asked in the chat model&apos;s place, and loaded only once a chat was warned.</source>
        <translation>Un modelo hecho para distinguir el abuso de lo que solo lo parece: Qwen3Guard-Gen, Llama Guard 3 o ShieldGemma, en un archivo GGUF. Se le pregunta en lugar del modelo del chat, y solo se carga cuando un chat ya tuvo una advertencia.</translation>
    </message>
    <message>
        <source>Guard model</source>
        <translation>Modelo guardián</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Loading {percent} %</source>
        <translation>Cargando, {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Model: {state}</source>
        <translation>Modelo: {state}</translation>
    </message>
    <message>
        <source>More about this chat</source>
        <translation>Más sobre este chat</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Chat nuevo</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Ningún modelo</translation>
    </message>
    <message>
        <source>Policy for new chats</source>
        <translation>Política para chats nuevos</translation>
    </message>
    <message>
        <source>Show the chats</source>
        <translation>Mostrar los chats</translation>
    </message>
    <message>
        <source>Stopped working: load it again</source>
        <translation>Dejó de funcionar: cárgalo de nuevo</translation>
    </message>
    <message>
        <source>What counts in this chat</source>
        <translation>Lo que cuenta en este chat</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copiar como texto</translation>
    </message>
    <message>
        <source>Map of the chat</source>
        <translation>Mapa del chat</translation>
    </message>
    <message>
        <source>What would it have done?</source>
        <translation>¿Qué habría hecho?</translation>
    </message>
</context>
<context>
    <name>InstructionsLine</name>
    <message>
        <source>Bring the instructions before back</source>
        <translation>Recuperar las instrucciones anteriores</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Edit the instructions</source>
        <translation>Editar las instrucciones</translation>
    </message>
    <message>
        <source>Hide them</source>
        <translation>Ocultarlas</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Instrucciones</translation>
    </message>
    <message>
        <source>Instructions (default)</source>
        <translation>Instrucciones (predeterminadas)</translation>
    </message>
    <message>
        <source>Instructions (default): {text}</source>
        <translation>Instrucciones (predeterminadas): {text}</translation>
    </message>
    <message>
        <source>Instructions for the model in this chat</source>
        <translation>Instrucciones para el modelo en este chat</translation>
    </message>
    <message>
        <source>Instructions: {text}</source>
        <translation>Instrucciones: {text}</translation>
    </message>
    <message>
        <source>Not applied yet</source>
        <translation>Aún sin aplicar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Show all of them</source>
        <translation>Mostrarlas enteras</translation>
    </message>
    <message>
        <source>The model reads them before the chat, from its next answer on. They have no say in what ends a chat.</source>
        <translation>El modelo las lee antes del chat, desde su próxima respuesta. No deciden qué termina un chat.</translation>
    </message>
    <message>
        <source>These are {count} characters; at most {most} can be kept.</source>
        <translation>Son {count} caracteres; se pueden guardar como mucho {most}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Use the default</source>
        <translation>Usar las predeterminadas</translation>
    </message>
</context>
<context>
    <name>KeysField</name>
    <message>
        <source>No keys</source>
        <translation>Sin teclas</translation>
    </message>
    <message>
        <source>Press the new keys for {command}</source>
        <translation>Pulsa las teclas nuevas para {command}</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Reset the keys of {command}</source>
        <translation>Restablecer las teclas de {command}</translation>
    </message>
    <message>
        <source>Take {keys} over</source>
        <translation>Tomar {keys}</translation>
    </message>
    <message>
        <source>no keys</source>
        <translation>sin teclas</translation>
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
        <translation>Como el sistema ({language})</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Idioma de la ventana</translation>
    </message>
    <message>
        <source>Of its words, numbers and dates. Notices follow, unless another language was chosen for them. What a model writes in is up to you and the model.</source>
        <translation>De sus palabras, números y fechas. Los avisos la siguen, si no se eligió otra para ellos. En qué escribe un modelo depende de ti y del modelo.</translation>
    </message>
</context>
<context>
    <name>LastMessages</name>
    <message>
        <source>Answer again</source>
        <translation>Responder de nuevo</translation>
    </message>
    <message>
        <source>Copy the last answer</source>
        <translation>Copiar la última respuesta</translation>
    </message>
    <message>
        <source>Edit your last message</source>
        <translation>Editar tu último mensaje</translation>
    </message>
    <message>
        <source>The last answer is copied.</source>
        <translation>La última respuesta está copiada.</translation>
    </message>
</context>
<context>
    <name>LinkWindow</name>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copiar la dirección</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open this address?</source>
        <translation>¿Abrir esta dirección?</translation>
    </message>
    <message>
        <source>The words of the link name another address: {words}</source>
        <translation>Las palabras del enlace nombran otra dirección: {words}</translation>
    </message>
    <message>
        <source>Write to this address?</source>
        <translation>¿Escribir a esta dirección?</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>New folder</source>
        <translation>Carpeta nueva</translation>
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
        <translation>Cancelar la carga</translation>
    </message>
    <message>
        <source>Loading {name}</source>
        <translation>Cargando {name}</translation>
    </message>
    <message>
        <source>Loading {name}…</source>
        <translation>Cargando {name}…</translation>
    </message>
</context>
<context>
    <name>LongPaste</name>
    <message>
        <source>Attach them as a file</source>
        <translation>Adjuntarlo como archivo</translation>
    </message>
    <message>
        <source>Pasted text {number}.txt</source>
        <translation>Texto pegado {number}.txt</translation>
    </message>
    <message>
        <source>Pasted text.txt</source>
        <translation>Texto pegado.txt</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Devolverlo</translation>
    </message>
    <message>
        <source>The pasted text is attached.</source>
        <translation>El texto pegado está adjunto.</translation>
    </message>
    <message>
        <source>You pasted {count} letters.</source>
        <translation>Pegaste {count} letras.</translation>
    </message>
</context>
<context>
    <name>Markdown</name>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
</context>
<context>
    <name>MessageCopying</name>
    <message>
        <source>Copy what is selected</source>
        <translation>Copiar lo seleccionado</translation>
    </message>
    <message>
        <source>Copy what is selected as Markdown</source>
        <translation>Copiar lo seleccionado como Markdown</translation>
    </message>
    <message>
        <source>Copy without Markdown&apos;s signs</source>
        <translation>Copiar sin los signos de Markdown</translation>
    </message>
    <message>
        <source>Select the whole message</source>
        <translation>Seleccionar todo el mensaje</translation>
    </message>
</context>
<context>
    <name>MessageDetails</name>
    <message>
        <source>Abuse, aimed at {target}.</source>
        <translation>Abuso, dirigido a: {target}.</translation>
    </message>
    <message>
        <source>An apology.</source>
        <translation>Una disculpa.</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Valoración</translation>
    </message>
    <message>
        <source>Civil.</source>
        <translation>Correcto.</translation>
    </message>
    <message>
        <source>Context window</source>
        <translation>Ventana de contexto</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Instrucciones</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>None were kept of this answer.</source>
        <translation>No se guardó ninguna de esta respuesta.</translation>
    </message>
    <message>
        <source>None: the detector did not read this message.</source>
        <translation>Ninguna: el detector no leyó este mensaje.</translation>
    </message>
    <message>
        <source>Not all: its beginning no longer fitted.</source>
        <translation>No todo: el principio ya no cabía.</translation>
    </message>
    <message>
        <source>Nothing: the chat went on.</source>
        <translation>Nada: el chat siguió.</translation>
    </message>
    <message>
        <source>Rude, or mildly abusive, aimed at {target}.</source>
        <translation>Grosero o algo abusivo, dirigido a: {target}.</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>Seen of the chat</source>
        <translation>Visto del chat</translation>
    </message>
    <message>
        <source>Severe abuse, aimed at {target}.</source>
        <translation>Abuso grave, dirigido a: {target}.</translation>
    </message>
    <message>
        <source>Somebody may need help. Such a message is never counted.</source>
        <translation>Puede que alguien necesite ayuda. Un mensaje así nunca cuenta.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Support was offered.</source>
        <translation>Se ofreció apoyo.</translation>
    </message>
    <message>
        <source>The chat ended.</source>
        <translation>El chat terminó.</translation>
    </message>
    <message>
        <source>The model asked for it to stop.</source>
        <translation>El modelo pidió que pararas.</translation>
    </message>
    <message>
        <source>The model warned that it would leave.</source>
        <translation>El modelo advirtió que se iría.</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Pensamiento</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Hilos</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>To the first word</source>
        <translation>Hasta la primera palabra</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Qué resultó de ello</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Escrito</translation>
    </message>
    <message>
        <source>You marked it as wrongly counted, so it counts as civil.</source>
        <translation>Lo marcaste como contado por error, así que cuenta como correcto.</translation>
    </message>
    <message>
        <source>You were asked whether the chat should end.</source>
        <translation>Se te preguntó si el chat debía terminar.</translation>
    </message>
    <message>
        <source>a group of people</source>
        <translation>un grupo de personas</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>una persona</translation>
    </message>
    <message>
        <source>a thing</source>
        <translation>una cosa</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
    <message>
        <source>the model</source>
        <translation>el modelo</translation>
    </message>
    <message>
        <source>the writer</source>
        <translation>quien escribe</translation>
    </message>
    <message>
        <source>{percent} % for abuse</source>
        <translation>{percent}&#xa0;% de abuso</translation>
    </message>
    <message>
        <source>{reading} reading, {writing} writing</source>
        <translation>{reading} leyendo, {writing} escribiendo</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{speed} tokens a second</source>
        <translation>{speed} tokens por segundo</translation>
    </message>
    <message>
        <source>{used} of {window} tokens</source>
        <translation>{used} de {window} tokens</translation>
    </message>
    <message>
        <source>{words} words, {characters} characters</source>
        <translation>{words} palabras, {characters} caracteres</translation>
    </message>
    <message>
        <source>{written} written, {read} in the prompt</source>
        <translation>{written} escritos, {read} en la entrada</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Detalles…</translation>
    </message>
    <message>
        <source>This was wrong…</source>
        <translation>Esto fue un error…</translation>
    </message>
    <message>
        <source>Why did this count?</source>
        <translation>¿Por qué contó esto?</translation>
    </message>
</context>
<context>
    <name>MessageRow</name>
    <message>
        <source>A block of code.</source>
        <translation>Un bloque de código.</translation>
    </message>
    <message>
        <source>Cut short: it reached the longest answer allowed</source>
        <translation>Cortada: llegó a la respuesta más larga permitida</translation>
    </message>
    <message>
        <source>Cut short: the context window is full</source>
        <translation>Cortada: la ventana de contexto está llena</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrumpida</translation>
    </message>
    <message>
        <source>No answer came after these thoughts</source>
        <translation>Tras estos pensamientos no hubo respuesta</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Fijado</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenida</translation>
    </message>
    <message>
        <source>Version {number} of {count}</source>
        <translation>Versión {number} de {count}</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>{said} Attached: {names}</source>
        <translation>{said} Adjuntos: {names}</translation>
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
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Load anyway</source>
        <translation>Cargar de todos modos</translation>
    </message>
    <message>
        <source>Load with a smaller context</source>
        <translation>Cargar con un contexto menor</translation>
    </message>
    <message>
        <source>Models (*.gguf)</source>
        <translation>Modelos (*.gguf)</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>No hay memoria suficiente</translation>
    </message>
    <message>
        <source>Open a model file</source>
        <translation>Abrir un archivo de modelo</translation>
    </message>
    <message>
        <source>{figures} Loaded anyway it may be very slow, and the system may end it or other programs.</source>
        <translation>{figures} Cargado de todos modos, puede ir muy lento, y el sistema puede cerrarlo o cerrar otros programas.</translation>
    </message>
    <message>
        <source>{name} is loaded when the answer is finished.</source>
        <translation>{name} se carga cuando termine la respuesta.</translation>
    </message>
    <message>
        <source>{tokens} tokens fit.</source>
        <translation>Caben {tokens} tokens.</translation>
    </message>
    <message>
        <source>{words} {model} is loaded again.</source>
        <translation>{words} {model} se vuelve a cargar.</translation>
    </message>
    <message>
        <source>{words} {model} is still there.</source>
        <translation>{words} {model} sigue ahí.</translation>
    </message>
    <message>
        <source>“{name}” does not fit the memory.</source>
        <translation>«{name}» no cabe en la memoria.</translation>
    </message>
    <message>
        <source>“{name}” is no model file: those end in .gguf.</source>
        <translation>«{name}» no es un archivo de modelo: esos terminan en .gguf.</translation>
    </message>
    <message>
        <source>“{name}” was not opened. {reason}</source>
        <translation>«{name}» no se abrió. {reason}</translation>
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
        <translation>Las {count}</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Automatic ({tokens})</source>
        <translation>Automático ({tokens})</translation>
    </message>
    <message>
        <source>Chosen by measuring</source>
        <translation>Elegido midiendo</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexto</translation>
    </message>
    <message>
        <source>How it answers</source>
        <translation>Cómo responde</translation>
    </message>
    <message>
        <source>How it is loaded</source>
        <translation>Cómo se carga</translation>
    </message>
    <message>
        <source>How many processor cores the model computes on. Measuring follows what else the computer does.</source>
        <translation>En cuántos núcleos del procesador calcula el modelo. La medición sigue lo que hace el equipo además.</translation>
    </message>
    <message>
        <source>How many tokens of a chat the model sees at once. More takes more memory.</source>
        <translation>Cuántos tokens de un chat ve el modelo a la vez. Más ocupa más memoria.</translation>
    </message>
    <message>
        <source>How many tokens of a chat {model} sees at once. More takes more memory.</source>
        <translation>Cuántos tokens de un chat ve {model} a la vez. Más ocupa más memoria.</translation>
    </message>
    <message>
        <source>Layers on the graphics card</source>
        <translation>Capas en la tarjeta gráfica</translation>
    </message>
    <message>
        <source>Memory of the context</source>
        <translation>Memoria del contexto</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>The file of {model} advises what Exeunt does not have ({advice}); what is shown here holds instead.</source>
        <translation>El archivo de {model} aconseja algo que Exeunt no tiene ({advice}); en su lugar vale lo que se ve aquí.</translation>
    </message>
    <message>
        <source>This installation computes on the processor alone: its llama.cpp was built for no graphics card.</source>
        <translation>Esta instalación calcula solo en el procesador: su llama.cpp no se hizo para ninguna tarjeta gráfica.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Hilos</translation>
    </message>
    <message>
        <source>What lies on the graphics card is computed there, much faster. Take fewer where its memory is small.</source>
        <translation>Lo que está en la tarjeta gráfica se calcula allí, mucho más rápido. Pon menos si su memoria es pequeña.</translation>
    </message>
    <message>
        <source>With fewer bits a longer context fits the memory. Answers become a little less exact.</source>
        <translation>Con menos bits cabe un contexto más largo en la memoria. Las respuestas son algo menos exactas.</translation>
    </message>
    <message>
        <source>an order of the samplers</source>
        <translation>un orden de los muestreadores</translation>
    </message>
    <message>
        <source>{count}, chosen by measuring</source>
        <translation>{count}, elegido midiendo</translation>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message>
        <source>Fold this away</source>
        <translation>Plegar esto</translation>
    </message>
    <message>
        <source>Show the support card</source>
        <translation>Mostrar la tarjeta de apoyo</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Apoyo</translation>
    </message>
    <message>
        <source>{model} · Warning</source>
        <translation>{model} · Advertencia</translation>
    </message>
</context>
<context>
    <name>OriginLine</name>
    <message>
        <source>Go there</source>
        <translation>Ir allí</translation>
    </message>
</context>
<context>
    <name>OriginWords</name>
    <message>
        <source>A branch of a chat that was deleted</source>
        <translation>Una rama de un chat que se borró</translation>
    </message>
    <message>
        <source>Branch of “{title}”, from here on</source>
        <translation>Rama de «{title}», desde aquí</translation>
    </message>
    <message>
        <source>Branch of “{title}”, from “{words}”</source>
        <translation>Rama de «{title}», desde «{words}»</translation>
    </message>
    <message>
        <source>Branch of “{title}”, which is in the trash</source>
        <translation>Rama de «{title}», que está en la papelera</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Chat nuevo</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>All commands</source>
        <translation>Todos los comandos</translation>
    </message>
    <message>
        <source>Commands, chats and settings</source>
        <translation>Comandos, chats y ajustes</translation>
    </message>
    <message>
        <source>Find a command, a chat or a setting</source>
        <translation>Busca un comando, un chat o un ajuste</translation>
    </message>
    <message>
        <source>Nothing here has these letters.</source>
        <translation>Nada aquí tiene estas letras.</translation>
    </message>
    <message>
        <source>The arrow keys choose, Enter does it, Esc leaves.</source>
        <translation>Las flechas eligen, Intro lo hace, Esc sale.</translation>
    </message>
    <message>
        <source>What do you want to do, open or set?</source>
        <translation>¿Qué quieres hacer, abrir o ajustar?</translation>
    </message>
    <message>
        <source>{row}. {number} of {count}</source>
        <translation>{row}. {number} de {count}</translation>
    </message>
</context>
<context>
    <name>PathView</name>
    <message>
        <source>A second model is asked about this…</source>
        <translation>Se pregunta a un segundo modelo…</translation>
    </message>
    <message>
        <source>Reading the chat… {percent} %</source>
        <translation>Leyendo el chat… {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Reading your message…</source>
        <translation>Leyendo tu mensaje…</translation>
    </message>
    <message>
        <source>Waiting for the model…</source>
        <translation>Esperando al modelo…</translation>
    </message>
</context>
<context>
    <name>PersonaChoosing</name>
    <message>
        <source>Load another model</source>
        <translation>Cargar otro modelo</translation>
    </message>
    <message>
        <source>Load it</source>
        <translation>Cargarlo</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Until then, {model} answers.</source>
        <translation>Hasta entonces responde {model}.</translation>
    </message>
    <message>
        <source>“{name}” is made for {model}, which is not there any more. The model that is loaded answers.</source>
        <translation>«{name}» está hecho para {model}, que ya no está. Responde el modelo que está cargado.</translation>
    </message>
    <message>
        <source>“{name}” is made for {model}. Load it?</source>
        <translation>«{name}» está hecho para {model}. ¿Cargarlo?</translation>
    </message>
    <message>
        <source>“{name}” speaks from the next answer on.</source>
        <translation>«{name}» habla desde la próxima respuesta.</translation>
    </message>
    <message>
        <source>“{name}” speaks from the next answer on. The policy of this chat stays; the persona&apos;s own is for new chats.</source>
        <translation>«{name}» habla desde la próxima respuesta. La política de este chat se queda; la del personaje es para chats nuevos.</translation>
    </message>
</context>
<context>
    <name>PersonaWindow</name>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Otro archivo…</translation>
    </message>
    <message>
        <source>Any model</source>
        <translation>Cualquier modelo</translation>
    </message>
    <message>
        <source>As for new chats</source>
        <translation>Como en los chats nuevos</translation>
    </message>
    <message>
        <source>Choose a model file</source>
        <translation>Elegir un archivo de modelo</translation>
    </message>
    <message>
        <source>For chats that begin with this persona. A chat keeps the one it began with.</source>
        <translation>Para chats que empiezan con este personaje. Un chat conserva la suya.</translation>
    </message>
    <message>
        <source>How it answers</source>
        <translation>Cómo responde</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Instrucciones</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Models (*.gguf)</source>
        <translation>Modelos (*.gguf)</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Política</translation>
    </message>
    <message>
        <source>What is empty is as for the model.</source>
        <translation>Lo vacío es como en el modelo.</translation>
    </message>
    <message>
        <source>You are asked before it is loaded.</source>
        <translation>Se te pregunta antes de cargarlo.</translation>
    </message>
</context>
<context>
    <name>Picking</name>
    <message>
        <source>Persona</source>
        <translation>Personaje</translation>
    </message>
    <message>
        <source>Prompts and personas…</source>
        <translation>Textos y personajes…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Counts, and shows what it would have done. It asks, warns and ends nothing by itself; support is still offered.</source>
        <translation>Cuenta y muestra lo que habría hecho. No pide, advierte ni termina nada por sí misma; el apoyo se sigue ofreciendo.</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>Firme</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>Suave</translation>
    </message>
    <message>
        <source>Last resort</source>
        <translation>Último recurso</translation>
    </message>
    <message>
        <source>Names the behaviour, then warns, and ends the chat only when it still goes on.</source>
        <translation>Nombra el comportamiento, luego advierte, y solo termina el chat si aun así continúa.</translation>
    </message>
    <message>
        <source>Observe</source>
        <translation>Observar</translation>
    </message>
    <message>
        <source>Redirects and warns later than the default, and never ends a chat.</source>
        <translation>Pide y advierte más tarde que la habitual, y nunca termina un chat.</translation>
    </message>
    <message>
        <source>The same steps as the default. What was said is forgiven more slowly, and rude messages weigh more.</source>
        <translation>Los mismos pasos que la habitual. Lo dicho se perdona más despacio, y los mensajes groseros pesan más.</translation>
    </message>
</context>
<context>
    <name>ProgressWindow</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>Lo que no se pudo leer</translation>
    </message>
</context>
<context>
    <name>PromptFiles</name>
    <message numerus="yes">
        <source>%n added.</source>
        <translation>
            <numerusform>%n añadido.</numerusform>
            <numerusform>%n añadidos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add those of the app</source>
        <translation>Añadir los de la aplicación</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>All of them were here already.</source>
        <translation>Todos estaban ya aquí.</translation>
    </message>
    <message>
        <source>Export personas and prompts</source>
        <translation>Exportar personajes y textos</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Import personas and prompts</source>
        <translation>Importar personajes y textos</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Personas and prompts (*.json)</source>
        <translation>Personajes y textos (*.json)</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>Escrito en {file}.</translation>
    </message>
</context>
<context>
    <name>PromptPicker</name>
    <message>
        <source>Prompts and personas</source>
        <translation>Textos y personajes</translation>
    </message>
</context>
<context>
    <name>PromptWindow</name>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>What stands in double braces, such as {{language}}, is filled in with the Tab key once the prompt is in the composer. {{clipboard}} is what you copied, {{selection}} what is selected in the chat.</source>
        <translation>Lo que está entre llaves dobles, como {{language}}, se rellena con el tabulador cuando el texto está en el campo. {{clipboard}} es lo que copiaste, {{selection}} lo que está seleccionado en el chat.</translation>
    </message>
</context>
<context>
    <name>PromptsAtHand</name>
    <message>
        <source>Edit the instructions</source>
        <translation>Editar las instrucciones</translation>
    </message>
    <message>
        <source>Insert a prompt or choose a persona</source>
        <translation>Insertar un texto o elegir un personaje</translation>
    </message>
    <message>
        <source>Persona: {name}</source>
        <translation>Personaje: {name}</translation>
    </message>
    <message>
        <source>Prompts and personas…</source>
        <translation>Textos y personajes…</translation>
    </message>
</context>
<context>
    <name>QuoteButton</name>
    <message>
        <source>Show it in the chat</source>
        <translation>Mostrarlo en el chat</translation>
    </message>
    <message>
        <source>{quote}: show it in the chat</source>
        <translation>{quote}: mostrarlo en el chat</translation>
    </message>
</context>
<context>
    <name>Quotes</name>
    <message>
        <source>“{words}”</source>
        <translation>«{words}»</translation>
    </message>
</context>
<context>
    <name>ReadingOut</name>
    <message>
        <source>A block of code.</source>
        <translation>Un bloque de código.</translation>
    </message>
</context>
<context>
    <name>Remedy</name>
    <message>
        <source>Answer it</source>
        <translation>Responderlo</translation>
    </message>
    <message>
        <source>Edit it</source>
        <translation>Editarlo</translation>
    </message>
    <message>
        <source>Load it again</source>
        <translation>Cargarlo de nuevo</translation>
    </message>
    <message>
        <source>Load with a smaller context</source>
        <translation>Cargar con un contexto menor</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation>Abrir un archivo de modelo…</translation>
    </message>
    <message>
        <source>This message has no answer yet.</source>
        <translation>Este mensaje aún no tiene respuesta.</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
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
        <translation>Chat nuevo</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>El modelo</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>in the archive</source>
        <translation>en el archivo</translation>
    </message>
    <message>
        <source>in the trash</source>
        <translation>en la papelera</translation>
    </message>
    <message>
        <source>{author}, in thoughts</source>
        <translation>{author}, en los pensamientos</translation>
    </message>
    <message>
        <source>{author}, in {file}</source>
        <translation>{author}, en {file}</translation>
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
        <translation>Conversación</translation>
    </message>
</context>
<context>
    <name>Runner</name>
    <message>
        <source>Something went wrong in the app. What was written is kept, and the log has the details.</source>
        <translation>Algo ha fallado en la aplicación. Lo escrito está guardado, y el registro tiene los detalles.</translation>
    </message>
</context>
<context>
    <name>SamplingFields</name>
    <message>
        <source>Above 1, what was just said becomes less likely.</source>
        <translation>Por encima de 1, lo que se acaba de decir es menos probable.</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Predeterminado</translation>
    </message>
    <message>
        <source>How freely words are chosen. At 0 always the likeliest.</source>
        <translation>Con qué libertad se eligen las palabras. Con 0, siempre la más probable.</translation>
    </message>
    <message>
        <source>In tokens.</source>
        <translation>En tokens.</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>Respuesta más larga</translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <source>Only so many of the likeliest tokens are chosen from. 0: all.</source>
        <translation>Solo se elige entre tantos de los tokens más probables. 0: entre todos.</translation>
    </message>
    <message>
        <source>Only the likeliest tokens that together have this probability.</source>
        <translation>Solo los tokens más probables que juntos tienen esta probabilidad.</translation>
    </message>
    <message>
        <source>Only tokens with at least this part of the likeliest one&apos;s probability.</source>
        <translation>Solo tokens con al menos esta parte de la probabilidad del más probable.</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Al azar</translation>
    </message>
    <message>
        <source>Repetition penalty</source>
        <translation>Penalización por repetición</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
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
        <translation>Con una semilla, el mismo chat con los mismos ajustes da la misma respuesta.</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message numerus="yes">
        <source>%n results</source>
        <translation>
            <numerusform>%n resultado</numerusform>
            <numerusform>%n resultados</numerusform>
        </translation>
    </message>
    <message>
        <source>(files and thoughts of older chats are still being taken in)</source>
        <translation>(aún se están incorporando archivos y pensamientos de chats anteriores)</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Quitar los filtros</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>Nothing found with these filters.</source>
        <translation>No se encontró nada con estos filtros.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>No se encontró nada.</translation>
    </message>
    <message>
        <source>Search all chats</source>
        <translation>Buscar en todos los chats</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Buscando</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>La búsqueda se detuvo.</translation>
    </message>
    <message>
        <source>Words are found as beginnings, in any order. “In quotation marks”, they are found as they stand.</source>
        <translation>Las palabras se buscan como comienzos, en cualquier orden. «Entre comillas», se buscan tal como están.</translation>
    </message>
    <message>
        <source>{results}, the newest; there are older ones</source>
        <translation>{results}, los más recientes; hay más antiguos</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>The chats could not be searched. They are safe, and the log has the details.</source>
        <translation>No se pudo buscar en los chats. Están a salvo, y el registro tiene los detalles.</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>(look in “{0}”)</source>
        <translation>(mira en «{0}»)</translation>
    </message>
    <message>
        <source>, or choose a smaller model</source>
        <translation>, o elige un modelo menor</translation>
    </message>
    <message>
        <source>A message takes {0} files at most: “{1}” was left out.</source>
        <translation>Un mensaje admite como máximo {0} archivos: «{1}» se dejó fuera.</translation>
    </message>
    <message>
        <source>Another program ended the model {0} (SIGKILL).{1} Load it again.</source>
        <translation>Otro programa cerró el modelo {0} (SIGKILL).{1} Cárgalo de nuevo.</translation>
    </message>
    <message>
        <source>Another program holds the file with your chats, “{file}”. What was kept before is safe. Close that program and try again.</source>
        <translation>Otro programa retiene el archivo de tus chats, «{file}». Lo que ya estaba guardado está a salvo. Cierra ese programa e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Close other programs</source>
        <translation>Cierra otros programas</translation>
    </message>
    <message>
        <source>Exeunt is already open with the data folder “{0}”. Use that window, or start this one with another folder by --data-dir.</source>
        <translation>Exeunt ya está abierto con la carpeta de datos «{0}». Usa esa ventana, o inicia esta con otra carpeta mediante --data-dir.</translation>
    </message>
    <message>
        <source>It cannot be read to its end: {0}.</source>
        <translation>No se puede leer hasta el final: {0}.</translation>
    </message>
    <message>
        <source>It crashed the last time, too: choose another quantisation of this model, or another model.</source>
        <translation>La última vez también falló: elige otra cuantización de este modelo, u otro modelo.</translation>
    </message>
    <message>
        <source>It is locked by a password.</source>
        <translation>Está bloqueado con una contraseña.</translation>
    </message>
    <message>
        <source>It is packed so tightly that it cannot be a file of chats.</source>
        <translation>Está tan comprimido que no puede ser un archivo de chats.</translation>
    </message>
    <message>
        <source>Its {0} number {1} cannot be read: {2}.</source>
        <translation>No se puede leer su {0} número {1}: {2}.</translation>
    </message>
    <message>
        <source>Large parts of this model file are empty, as in a download that was not finished. Download or copy it again.</source>
        <translation>Grandes partes de este archivo de modelo están vacías, como en una descarga sin terminar. Descárgalo o cópialo de nuevo.</translation>
    </message>
    <message>
        <source>Load it again, or choose another file.</source>
        <translation>Cárgalo de nuevo, o elige otro archivo.</translation>
    </message>
    <message>
        <source>Load it again.</source>
        <translation>Cárgalo de nuevo.</translation>
    </message>
    <message>
        <source>Load it with a smaller context</source>
        <translation>Cárgalo con un contexto menor</translation>
    </message>
    <message>
        <source>Loading it was cancelled.</source>
        <translation>Se canceló la carga.</translation>
    </message>
    <message>
        <source>Loading it was cancelled. Choose a model to go on with.</source>
        <translation>Se canceló la carga. Elige un modelo para seguir.</translation>
    </message>
    <message>
        <source>Memory ran short for the model {0}</source>
        <translation>Al modelo le faltó memoria {0}</translation>
    </message>
    <message>
        <source>No chats of a kind that is known here are in it.</source>
        <translation>No contiene chats de un tipo que aquí se conozca.</translation>
    </message>
    <message>
        <source>No model file is at {0}. It may have been moved or deleted.</source>
        <translation>No hay ningún archivo de modelo en {0}. Quizá se movió o se borró.</translation>
    </message>
    <message>
        <source>No model is loaded. Choose one first.</source>
        <translation>No hay ningún modelo cargado. Elige uno primero.</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>No queda espacio en el disco</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>No existe ese archivo o carpeta</translation>
    </message>
    <message>
        <source>Nothing was there to be judged. The chat is untouched.</source>
        <translation>No había nada que juzgar. El chat queda intacto.</translation>
    </message>
    <message>
        <source>Of {0} of its messages it is not known what came before: they stand at the beginning.</source>
        <translation>De {0} de sus mensajes no se sabe qué iba antes: están al principio.</translation>
    </message>
    <message>
        <source>Of {0} pages, {1} hold no text: they may be pictures.</source>
        <translation>De {0} páginas, {1} no tienen texto: quizá sean imágenes.</translation>
    </message>
    <message>
        <source>One of your own presets was</source>
        <translation>Una de tus políticas se pasó</translation>
    </message>
    <message>
        <source>Only the first {0} of its {1} pages were read: at most {2} pages and {3} letters are.</source>
        <translation>Solo se leyeron las primeras {0} de sus {1} páginas: como mucho {2} páginas y {3} letras.</translation>
    </message>
    <message>
        <source>Part {0} of this model ({1}) is no use. {2}</source>
        <translation>La parte {0} de este modelo ({1}) no sirve. {2}</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Permiso denegado</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>El disco es de solo lectura</translation>
    </message>
    <message>
        <source>The abuse detector could not be started ({reason}), so {consequence}. The chat goes on.</source>
        <translation>El detector no se pudo iniciar ({reason}), así que {consequence}. El chat continúa.</translation>
    </message>
    <message>
        <source>The abuse detector could not read a message, so nothing is counted. The chat goes on as usual.</source>
        <translation>El detector no pudo leer un mensaje, así que no se cuenta nada. El chat continúa como siempre.</translation>
    </message>
    <message>
        <source>The abuse detector is closed, so {consequence}.</source>
        <translation>El detector está cerrado, así que {consequence}.</translation>
    </message>
    <message>
        <source>The abuse detector stopped working, so {consequence}. The chat goes on, and the detector is started again.</source>
        <translation>El detector dejó de funcionar, así que {consequence}. El chat continúa, y el detector se inicia de nuevo.</translation>
    </message>
    <message>
        <source>The abuse detector took too long, so {consequence}. The chat goes on, and the detector is started again.</source>
        <translation>El detector tardó demasiado, así que {consequence}. El chat continúa, y el detector se inicia de nuevo.</translation>
    </message>
    <message>
        <source>The abuse detector&apos;s file {0} is {1}, so nothing is counted. Installing Exeunt again brings it back.</source>
        <translation>El archivo {0} del detector no sirve ({1}), así que no se cuenta nada. Instalar Exeunt de nuevo lo recupera.</translation>
    </message>
    <message>
        <source>The chat template could not be run ({0}). Close other programs, and try again.</source>
        <translation>No se pudo ejecutar la plantilla del chat ({0}). Cierra otros programas e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The chat template inside this file is not safe to run: it does not come to an end, or takes what no template needs. The model was not loaded. Choose another file.</source>
        <translation>La plantilla de chat de este archivo no es segura: no llega a su fin, o toma lo que ninguna plantilla necesita. El modelo no se cargó. Elige otro archivo.</translation>
    </message>
    <message>
        <source>The conversation is too long for the model to judge. It was not asked.</source>
        <translation>La conversación es demasiado larga para que el modelo la juzgue. No se le preguntó.</translation>
    </message>
    <message>
        <source>The default model is not installed. Run `make setup`, or choose a model file of your own.</source>
        <translation>El modelo predeterminado no está instalado. Ejecuta `make setup`, o elige un archivo de modelo propio.</translation>
    </message>
    <message>
        <source>The disk that holds “{0}” cannot lock files, so two windows could overwrite each other. Choose a data folder on another disk with --data-dir.</source>
        <translation>El disco de «{0}» no puede bloquear archivos, así que dos ventanas podrían sobrescribirse. Elige una carpeta de datos en otro disco con --data-dir.</translation>
    </message>
    <message>
        <source>The disk that holds “{0}” is full. What was kept before is safe. Free some space and try again.</source>
        <translation>El disco de «{0}» está lleno. Lo que ya estaba guardado está a salvo. Libera espacio e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The disk that holds “{folder}” is full, so this could not be kept. All that was kept before is safe. Free some space and try again.</source>
        <translation>El disco de «{folder}» está lleno, así que esto no se pudo guardar. Todo lo que ya estaba guardado está a salvo. Libera espacio e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The file does not say how its letters are written. If some look wrong, save it as UTF-8 and attach it again.</source>
        <translation>El archivo no dice cómo están escritas sus letras. Si alguna se ve mal, guárdalo como UTF-8 y adjúntalo de nuevo.</translation>
    </message>
    <message>
        <source>The file with your chats, “{0}”, cannot be opened: {1}. It was left untouched. Put back a copy{2}, or choose another folder with --data-dir.</source>
        <translation>El archivo de tus chats, «{0}», no se puede abrir: {1}. Quedó intacto. Vuelve a poner una copia{2}, o elige otra carpeta con --data-dir.</translation>
    </message>
    <message>
        <source>The file with your chats, “{0}”, cannot be read and written. It was left untouched. Allow reading and writing it, or choose another folder with --data-dir.</source>
        <translation>El archivo de tus chats, «{0}», no se puede leer y escribir. Quedó intacto. Permite leerlo y escribirlo, o elige otra carpeta con --data-dir.</translation>
    </message>
    <message>
        <source>The file with your chats, “{0}”, is gone, but a part of it, “{1}”, is still there and was left untouched. Put the file back from a backup, or choose another folder with --data-dir.</source>
        <translation>El archivo de tus chats, «{0}», no está, pero una parte de él, «{1}», sigue ahí y quedó intacta. Recupera el archivo de una copia de seguridad, o elige otra carpeta con --data-dir.</translation>
    </message>
    <message>
        <source>The file with your chats, “{file}”, cannot be read or written ({reason}). What was kept before is safe. See that its disk is there and may be written to, and try again.</source>
        <translation>El archivo de tus chats, «{file}», no se puede leer o escribir ({reason}). Lo que ya estaba guardado está a salvo. Comprueba que el disco está y que se puede escribir en él, e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The file with your chats, “{file}”, is damaged, and this could not be done. Close Exeunt and put back a copy (look in “{backups}”).</source>
        <translation>El archivo de tus chats, «{file}», está dañado, y esto no se pudo hacer. Cierra Exeunt y vuelve a poner una copia (mira en «{backups}»).</translation>
    </message>
    <message>
        <source>The folder for your chats, “{0}”, cannot be used: {1}. Nothing in it was changed. Allow writing there, or choose another folder with --data-dir.</source>
        <translation>La carpeta de tus chats, «{0}», no se puede usar: {1}. Nada en ella cambió. Permite escribir allí, o elige otra carpeta con --data-dir.</translation>
    </message>
    <message>
        <source>The form that an answer was to have is not understood: {0}. The chat is untouched.</source>
        <translation>La forma que debía tener una respuesta no se entiende: {0}. El chat queda intacto.</translation>
    </message>
    <message>
        <source>The form that an answer was to have makes no sense, so the model was not asked. The chat is untouched.</source>
        <translation>La forma que debía tener una respuesta no tiene sentido, así que no se preguntó al modelo. El chat queda intacto.</translation>
    </message>
    <message>
        <source>The last message of its thread {0} is gone: the newest of what is left is shown.</source>
        <translation>El último mensaje de su hilo {0} no está: se muestra el más reciente de los que quedan.</translation>
    </message>
    <message>
        <source>The model could not be loaded</source>
        <translation>El modelo no se pudo cargar</translation>
    </message>
    <message>
        <source>The model could not be started ({0}). Close other programs, and load it again.</source>
        <translation>El modelo no se pudo iniciar ({0}). Cierra otros programas y cárgalo de nuevo.</translation>
    </message>
    <message>
        <source>The model could not go on with its answer. Try again.</source>
        <translation>El modelo no pudo seguir con su respuesta. Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The model could not go on. llama.cpp says: {0}. Try again.</source>
        <translation>El modelo no pudo seguir. llama.cpp dice: {0}. Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The model could not judge. llama.cpp says: {0}.</source>
        <translation>El modelo no pudo juzgar. llama.cpp dice: {0}.</translation>
    </message>
    <message>
        <source>The model crashed {0} ({1}).{2} {3}</source>
        <translation>El modelo falló {0} ({1}).{2} {3}</translation>
    </message>
    <message>
        <source>The model did not stop when it was asked to, so it was ended.{0} Load it again.</source>
        <translation>El modelo no se detuvo cuando se le pidió, así que se cerró.{0} Cárgalo de nuevo.</translation>
    </message>
    <message>
        <source>The model has no words to choose between, so it cannot judge.</source>
        <translation>El modelo no tiene palabras entre las que elegir, así que no puede juzgar.</translation>
    </message>
    <message>
        <source>The model hung {0} and gave no sign any more, so it was ended.{1} Load it again.</source>
        <translation>El modelo se quedó colgado {0} y no daba señales, así que se cerró.{1} Cárgalo de nuevo.</translation>
    </message>
    <message>
        <source>The model is not running any more. Load it again.</source>
        <translation>El modelo ya no funciona. Cárgalo de nuevo.</translation>
    </message>
    <message>
        <source>The model was closed before it was done.</source>
        <translation>El modelo se cerró antes de terminar.</translation>
    </message>
    <message>
        <source>The model was loaded, but cannot compute</source>
        <translation>El modelo se cargó, pero no puede calcular</translation>
    </message>
    <message>
        <source>The model was read, but could not be made ready</source>
        <translation>El modelo se leyó, pero no se pudo preparar</translation>
    </message>
    <message>
        <source>The personas and prompts could not be kept in “{0}” ({1}). Nothing was changed. See that the disk has room and may be written to, and try again.</source>
        <translation>Los personajes y textos no se pudieron guardar en «{0}» ({1}). No se cambió nada. Comprueba que el disco tiene sitio y se puede escribir en él, e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The pinned messages leave no room for this one: together about {0} tokens, where {1} fit. Unpin some of them, or shorten this one.</source>
        <translation>Los mensajes fijados no dejan sitio para este: juntos unos {0} tokens, donde caben {1}. Deja de fijar algunos, o acorta este.</translation>
    </message>
    <message>
        <source>The system ended the model {0}, because memory ran short</source>
        <translation>El sistema cerró el modelo {0}, porque faltó memoria</translation>
    </message>
    <message>
        <source>The system ended the model {0}, most likely because memory ran short</source>
        <translation>El sistema cerró el modelo {0}, muy probablemente porque faltó memoria</translation>
    </message>
    <message>
        <source>The vocabulary of this model is for reading text, not for writing it. Choose a chat model.</source>
        <translation>El vocabulario de este modelo es para leer texto, no para escribirlo. Elige un modelo de chat.</translation>
    </message>
    <message>
        <source>There is a folder “{0}” already. Nothing was changed. Choose another name.</source>
        <translation>Ya hay una carpeta «{0}». No se cambió nada. Elige otro nombre.</translation>
    </message>
    <message>
        <source>There is no correction {0}. Nothing was changed.</source>
        <translation>No hay ninguna corrección {0}. No se cambió nada.</translation>
    </message>
    <message>
        <source>There is no file at “{0}”. Give a file, a folder or a zip that holds chats.</source>
        <translation>No hay ningún archivo en «{0}». Indica un archivo, una carpeta o un zip con chats.</translation>
    </message>
    <message>
        <source>There is no preset called “{0}”. Choose one of {1}.</source>
        <translation>No hay ninguna política llamada «{0}». Elige una de {1}.</translation>
    </message>
    <message>
        <source>There is nothing in this chat yet, so there is nothing to end.</source>
        <translation>En este chat aún no hay nada, así que no hay nada que terminar.</translation>
    </message>
    <message>
        <source>This GGUF file does not say what kind of model it is. It may be damaged: get it anew.</source>
        <translation>Este archivo GGUF no dice qué tipo de modelo es. Puede estar dañado: consíguelo de nuevo.</translation>
    </message>
    <message>
        <source>This GGUF file is for machines of the other byte order (big-endian). Get the usual, little-endian file.</source>
        <translation>Este archivo GGUF es para máquinas con el otro orden de bytes (big-endian). Consigue el archivo habitual, little-endian.</translation>
    </message>
    <message>
        <source>This GGUF file is of version {0}, which cannot be read here; versions 2 and 3 can. Get a newer copy of the model.</source>
        <translation>Este archivo GGUF es de la versión {0}, que aquí no se puede leer; las versiones 2 y 3 sí. Consigue una copia más nueva del modelo.</translation>
    </message>
    <message>
        <source>This GGUF file makes no sense ({0}). It may be damaged: get it anew.</source>
        <translation>Este archivo GGUF no tiene sentido ({0}). Puede estar dañado: consíguelo de nuevo.</translation>
    </message>
    <message>
        <source>This answer cannot be gone on with any more. Nothing was changed. Have it answered again.</source>
        <translation>Ya no se puede seguir con esta respuesta. No se cambió nada. Pide otra respuesta.</translation>
    </message>
    <message>
        <source>This answer fills the model&apos;s window, so there is no room to go on with it. It is kept as it is. Ask for the rest in a new message.</source>
        <translation>Esta respuesta llena la ventana del modelo, así que no hay sitio para seguir con ella. Se queda como está. Pide el resto en un mensaje nuevo.</translation>
    </message>
    <message>
        <source>This answer is whole, or something was said after it. There is nothing to go on with.</source>
        <translation>Esta respuesta está completa, o después se dijo algo. No hay nada que continuar.</translation>
    </message>
    <message>
        <source>This build of llama.cpp uses instructions that this computer&apos;s processor does not have (SIGILL).{0} Install Exeunt anew, for this computer.</source>
        <translation>Esta versión de llama.cpp usa instrucciones que el procesador de este equipo no tiene (SIGILL).{0} Instala Exeunt de nuevo, para este equipo.</translation>
    </message>
    <message>
        <source>This chat cannot be read: {0}.</source>
        <translation>Este chat no se puede leer: {0}.</translation>
    </message>
    <message>
        <source>This chat had ended. Why is not known any more.</source>
        <translation>Este chat había terminado. Ya no se sabe por qué.</translation>
    </message>
    <message>
        <source>This chat has ended for good, so nothing can be added to it. It can still be read. Start a new chat, or branch from an earlier message.</source>
        <translation>Este chat terminó para siempre, así que no se le puede añadir nada. Se puede seguir leyendo. Empieza otro chat, o abre una rama desde un mensaje anterior.</translation>
    </message>
    <message>
        <source>This chat is not there any more. Nothing was changed.</source>
        <translation>Este chat ya no está. No se cambió nada.</translation>
    </message>
    <message>
        <source>This conversation is too long for any model. Start a new one, or shorten your message.</source>
        <translation>Esta conversación es demasiado larga para cualquier modelo. Empieza otra, o acorta tu mensaje.</translation>
    </message>
    <message>
        <source>This could not be imported: {0}.</source>
        <translation>Esto no se pudo importar: {0}.</translation>
    </message>
    <message>
        <source>This file holds only a vocabulary, no model. Choose the model itself.</source>
        <translation>Este archivo contiene solo un vocabulario, no un modelo. Elige el modelo mismo.</translation>
    </message>
    <message>
        <source>This file holds only zeros, as an unfinished download does. Download the model again.</source>
        <translation>Este archivo contiene solo ceros, como una descarga sin terminar. Descarga el modelo de nuevo.</translation>
    </message>
    <message>
        <source>This file is a by-product of making models smaller (imatrix), not a model. Choose the model itself.</source>
        <translation>Este archivo es un subproducto de reducir modelos (imatrix), no un modelo. Elige el modelo mismo.</translation>
    </message>
    <message>
        <source>This file is a control vector for another model and cannot chat alone. Choose the model itself.</source>
        <translation>Este archivo es un vector de control para otro modelo y no puede chatear solo. Elige el modelo mismo.</translation>
    </message>
    <message>
        <source>This file is an adapter (LoRA) for another model and cannot chat alone. Choose the model itself.</source>
        <translation>Este archivo es un adaptador (LoRA) para otro modelo y no puede chatear solo. Elige el modelo mismo.</translation>
    </message>
    <message>
        <source>This file is empty. Download or copy the model again.</source>
        <translation>Este archivo está vacío. Descarga o copia el modelo de nuevo.</translation>
    </message>
    <message>
        <source>This file is not a GGUF model. Choose another file.</source>
        <translation>Este archivo no es un modelo GGUF. Elige otro archivo.</translation>
    </message>
    <message>
        <source>This file is the image part (projector) of a model and cannot chat alone. Choose the model itself.</source>
        <translation>Este archivo es la parte de imagen (proyector) de un modelo y no puede chatear solo. Elige el modelo mismo.</translation>
    </message>
    <message>
        <source>This is a compressed archive. Unpack it, and choose the .gguf file inside.</source>
        <translation>Esto es un archivo comprimido. Descomprímelo y elige el archivo .gguf de dentro.</translation>
    </message>
    <message>
        <source>This is a model for speech, not for chatting. Choose a chat model.</source>
        <translation>Este es un modelo de voz, no de chat. Elige un modelo de chat.</translation>
    </message>
    <message>
        <source>This is a model for translating and rewriting, not for chatting. Choose a chat model.</source>
        <translation>Este es un modelo para traducir y reescribir, no de chat. Elige un modelo de chat.</translation>
    </message>
    <message>
        <source>This is a pointer that stands for the model (Git LFS), not the model. Download the file itself.</source>
        <translation>Esto es un puntero que representa el modelo (Git LFS), no el modelo. Descarga el archivo mismo.</translation>
    </message>
    <message>
        <source>This is a safetensors file, which cannot be used here. Look for the same model as GGUF.</source>
        <translation>Esto es un archivo safetensors, que aquí no se puede usar. Busca el mismo modelo como GGUF.</translation>
    </message>
    <message>
        <source>This is a web page, not a model: the download brought an error page. Download the model again.</source>
        <translation>Esto es una página web, no un modelo: la descarga trajo una página de error. Descarga el modelo de nuevo.</translation>
    </message>
    <message>
        <source>This is a zip archive or a PyTorch file, no GGUF model. Unpack it, or look for the model as GGUF.</source>
        <translation>Esto es un zip o un archivo de PyTorch, no un modelo GGUF. Descomprímelo, o busca el modelo como GGUF.</translation>
    </message>
    <message>
        <source>This is an embedding model: it turns text into numbers and cannot write answers. Choose a chat model.</source>
        <translation>Este es un modelo de embeddings: convierte texto en números y no puede escribir respuestas. Elige un modelo de chat.</translation>
    </message>
    <message>
        <source>This is part {0} of {1} of a model. Choose part 1, with all parts in one folder.</source>
        <translation>Esta es la parte {0} de {1} de un modelo. Elige la parte 1, con todas las partes en una carpeta.</translation>
    </message>
    <message>
        <source>This message cannot be read. The rest of the chat is as it was.</source>
        <translation>Este mensaje no se puede leer. El resto del chat está como estaba.</translation>
    </message>
    <message>
        <source>This message cannot be read: {0}.</source>
        <translation>Este mensaje no se puede leer: {0}.</translation>
    </message>
    <message>
        <source>This message is not in this chat any more. Nothing was changed.</source>
        <translation>Este mensaje ya no está en este chat. No se cambió nada.</translation>
    </message>
    <message>
        <source>This message is too long for the model: about {0} tokens, where {1} fit. Shorten it, or send it in parts.</source>
        <translation>Este mensaje es demasiado largo para el modelo: unos {0} tokens, donde caben {1}. Acórtalo, o envíalo por partes.</translation>
    </message>
    <message>
        <source>This model does not write text word by word, so it cannot chat here. Choose a chat model.</source>
        <translation>Este modelo no escribe texto palabra por palabra, así que aquí no puede chatear. Elige un modelo de chat.</translation>
    </message>
    <message>
        <source>This model does not write text word by word, so it cannot chat here. Choose another.</source>
        <translation>Este modelo no escribe texto palabra por palabra, así que aquí no puede chatear. Elige otro.</translation>
    </message>
    <message>
        <source>This model file is cut short: about {0} MB of it are missing. Download or copy it again.</source>
        <translation>Este archivo de modelo está cortado: le faltan unos {0} MB. Descárgalo o cópialo de nuevo.</translation>
    </message>
    <message>
        <source>This model file is cut short: its end is missing. Download or copy it again.</source>
        <translation>Este archivo de modelo está cortado: le falta el final. Descárgalo o cópialo de nuevo.</translation>
    </message>
    <message>
        <source>This model has no vocabulary of its own and cannot chat. Choose a chat model.</source>
        <translation>Este modelo no tiene vocabulario propio y no puede chatear. Elige un modelo de chat.</translation>
    </message>
    <message>
        <source>This model is in the old GGML format, which is no longer read. Look for the same model as GGUF.</source>
        <translation>Este modelo está en el formato antiguo GGML, que ya no se lee. Busca el mismo modelo como GGUF.</translation>
    </message>
    <message>
        <source>This model is in {0} parts, and {1} is missing. Put all in one folder.</source>
        <translation>Este modelo está en {0} partes, y falta {1}. Pon todas en una carpeta.</translation>
    </message>
    <message>
        <source>This model is in {0} parts, which are found by their names. Name all as they were when downloaded: this one ends in -00001-of-{1}.gguf.</source>
        <translation>Este modelo está en {0} partes, que se encuentran por sus nombres. Llámalas como al descargarlas: esta termina en -00001-of-{1}.gguf.</translation>
    </message>
    <message>
        <source>This model needs about {0} GB: {1} for the weights and {2} for a context of {3} tokens; {4} GB are free. It was not loaded. {5}, or choose a smaller model.</source>
        <translation>Este modelo necesita unos {0} GB: {1} para los pesos y {2} para un contexto de {3} tokens; hay {4} GB libres. No se cargó. {5}, o elige un modelo menor.</translation>
    </message>
    <message>
        <source>What it wrote is kept.</source>
        <translation>Lo que escribió está guardado.</translation>
    </message>
    <message>
        <source>What lies on its message {0} as “{1}” cannot be read.</source>
        <translation>Lo que hay en su mensaje {0} como «{1}» no se puede leer.</translation>
    </message>
    <message>
        <source>Your chats in “{0}” were written by a later version of Exeunt, and were left untouched. Install that version again, or choose another folder with --data-dir.</source>
        <translation>Tus chats en «{0}» los escribió una versión posterior de Exeunt, y quedaron intactos. Instala esa versión de nuevo, o elige otra carpeta con --data-dir.</translation>
    </message>
    <message>
        <source>Your personas and prompts cannot be read, and stay as they are. {0} Until that is mended, those of the app are offered, and nothing can be changed there.</source>
        <translation>Tus personajes y textos no se pueden leer, y se quedan como están. {0} Hasta que se arregle, se ofrecen los de la aplicación, y ahí no se puede cambiar nada.</translation>
    </message>
    <message>
        <source>Your personas and prompts could not be read; those of the app are offered instead, and your chats are safe. The old file is kept as {0}.</source>
        <translation>Tus personajes y textos no se pudieron leer; se ofrecen los de la aplicación, y tus chats están a salvo. El archivo anterior se guarda como {0}.</translation>
    </message>
    <message>
        <source>a bracket is closed that was never opened</source>
        <translation>se cierra un corchete que nunca se abrió</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>corrección</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>dañado</translation>
    </message>
    <message>
        <source>it breaks off in the middle</source>
        <translation>se corta a la mitad</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>está dañado</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>está anidado demasiado hondo</translation>
    </message>
    <message>
        <source>it is no sound zip</source>
        <translation>no es un zip correcto</translation>
    </message>
    <message>
        <source>its title and description are to be of characters that can be shown</source>
        <translation>su título y su descripción deben ser de caracteres que se puedan mostrar</translation>
    </message>
    <message>
        <source>its title is to have 1 to {0} characters</source>
        <translation>su título debe tener de 1 a {0} caracteres</translation>
    </message>
    <message>
        <source>message</source>
        <translation>mensaje</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>neither yes nor no</source>
        <translation>ni sí ni no</translation>
    </message>
    <message>
        <source>no ({0} yes)</source>
        <translation>no ({0} sí)</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>ninguna respuesta a tiempo</translation>
    </message>
    <message>
        <source>nothing is counted</source>
        <translation>no se cuenta nada</translation>
    </message>
    <message>
        <source>nothing was there to be judged</source>
        <translation>no había nada que juzgar</translation>
    </message>
    <message>
        <source>status {0}</source>
        <translation>estado {0}</translation>
    </message>
    <message>
        <source>thread</source>
        <translation>hilo</translation>
    </message>
    <message>
        <source>while it was asked about the chat</source>
        <translation>mientras se le preguntaba por el chat</translation>
    </message>
    <message>
        <source>while it was being loaded</source>
        <translation>mientras se cargaba</translation>
    </message>
    <message>
        <source>while it was counting tokens</source>
        <translation>mientras contaba tokens</translation>
    </message>
    <message>
        <source>while it was reading the prompt</source>
        <translation>mientras leía la entrada</translation>
    </message>
    <message>
        <source>while it was waiting</source>
        <translation>mientras esperaba</translation>
    </message>
    <message>
        <source>while it was writing</source>
        <translation>mientras escribía</translation>
    </message>
    <message>
        <source>yes ({0} yes)</source>
        <translation>sí ({0} sí)</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}). Check the disk that it is on.</source>
        <translation>{0} no se puede leer ({1}). Revisa el disco en el que está.</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}. Nothing was changed.</source>
        <translation>No se puede escribir {0}: {1}. No se cambió nada.</translation>
    </message>
    <message>
        <source>{0} has the name of another preset, “{1}”, and was passed over. Rename it.</source>
        <translation>{0} tiene el nombre de otra política, «{1}», y se pasó por alto. Cámbiale el nombre.</translation>
    </message>
    <message>
        <source>{0} is a folder. Choose a model file (.gguf) inside it.</source>
        <translation>{0} es una carpeta. Elige un archivo de modelo (.gguf) dentro de ella.</translation>
    </message>
    <message>
        <source>{0} is no guard model. Choose Qwen3Guard-Gen, Llama Guard 3 or ShieldGemma as a GGUF file.</source>
        <translation>{0} no es un modelo guardián. Elige Qwen3Guard-Gen, Llama Guard 3 o ShieldGemma en un archivo GGUF.</translation>
    </message>
    <message>
        <source>{0} is no preset: {1}. It was passed over.</source>
        <translation>{0} no es una política: {1}. Se pasó por alto.</translation>
    </message>
    <message>
        <source>{0} is no preset: {1}. The files in resources/policy/presets show the form.</source>
        <translation>{0} no es una política: {1}. Los archivos de resources/policy/presets muestran la forma.</translation>
    </message>
    <message>
        <source>{0} is not an ordinary file. Choose a model file (.gguf).</source>
        <translation>{0} no es un archivo corriente. Elige un archivo de modelo (.gguf).</translation>
    </message>
    <message>
        <source>{0} is not part {1} of {2} of a model. Download or copy it again.</source>
        <translation>{0} no es la parte {1} de {2} de un modelo. Descárgala o cópiala de nuevo.</translation>
    </message>
    <message>
        <source>{0} may not be read by you. Check the permissions of the file.</source>
        <translation>No tienes permiso para leer {0}. Revisa los permisos del archivo.</translation>
    </message>
    <message>
        <source>{0} of its messages are of a thread that is not there.</source>
        <translation>{0} de sus mensajes son de un hilo que no está.</translation>
    </message>
    <message>
        <source>{0} of its messages came twice and were taken once.</source>
        <translation>{0} de sus mensajes estaban dos veces y se tomaron una.</translation>
    </message>
    <message>
        <source>{0} of its parts have a number that is taken, and were left out.</source>
        <translation>{0} de sus partes tienen un número ya ocupado, y se omitieron.</translation>
    </message>
    <message>
        <source>{0} of your own presets were</source>
        <translation>{0} de tus políticas se pasaron</translation>
    </message>
    <message>
        <source>{0} passed over: {1}, in {2}. The settings say why.</source>
        <translation>{0} por alto: {1}, en {2}. Los ajustes dicen por qué.</translation>
    </message>
    <message>
        <source>{0} wrote this answer. Load it to go on, or have the message answered again.</source>
        <translation>Esta respuesta la escribió {0}. Cárgalo para seguir, o pide otra respuesta al mensaje.</translation>
    </message>
    <message>
        <source>{0}. llama.cpp says: {1}.</source>
        <translation>{0}. llama.cpp dice: {1}.</translation>
    </message>
    <message>
        <source>{0}.{1} Load it again with a smaller context{2}{3}.</source>
        <translation>{0}.{1} Cárgalo de nuevo con un contexto menor{2}{3}.</translation>
    </message>
    <message>
        <source>{0}: llama.cpp gives no reason. The file may be damaged, or memory is short.</source>
        <translation>{0}: llama.cpp no da ningún motivo. El archivo puede estar dañado, o falta memoria.</translation>
    </message>
    <message>
        <source>“{0}” cannot be kept: {1}.</source>
        <translation>«{0}» no se puede guardar: {1}.</translation>
    </message>
    <message>
        <source>“{0}” cannot be read ({1}). Nothing was changed.</source>
        <translation>«{0}» no se puede leer ({1}). No se cambió nada.</translation>
    </message>
    <message>
        <source>“{0}” cannot be read: {1}. Nothing was imported.</source>
        <translation>«{0}» no se puede leer: {1}. No se importó nada.</translation>
    </message>
    <message>
        <source>“{0}” could not be read: the system starts no more programs. Close some, and try again.</source>
        <translation>No se pudo leer «{0}»: el sistema no inicia más programas. Cierra algunos e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>“{0}” could not be read: {1}. Nothing was attached.</source>
        <translation>No se pudo leer «{0}»: {1}. No se adjuntó nada.</translation>
    </message>
    <message>
        <source>“{0}” could not be written: {1}. No part of it was left behind. Choose another place.</source>
        <translation>No se pudo escribir «{0}»: {1}. No quedó ninguna parte. Elige otro lugar.</translation>
    </message>
    <message>
        <source>“{0}” does not say what to write. Give a name that ends in {1}.</source>
        <translation>«{0}» no dice qué escribir. Da un nombre que termine en {1}.</translation>
    </message>
    <message>
        <source>“{0}” has an entry without a name or a text, or one that is too long. Nothing was changed.</source>
        <translation>«{0}» tiene una entrada sin nombre o sin texto, o demasiado larga. No se cambió nada.</translation>
    </message>
    <message>
        <source>“{0}” is a folder. Attach the files in it that matter.</source>
        <translation>«{0}» es una carpeta. Se pueden adjuntar los archivos que contiene.</translation>
    </message>
    <message>
        <source>“{0}” is attached already.</source>
        <translation>«{0}» ya está adjunto.</translation>
    </message>
    <message>
        <source>“{0}” is empty. Nothing was attached.</source>
        <translation>«{0}» está vacío. No se adjuntó nada.</translation>
    </message>
    <message>
        <source>“{0}” is no file of personas and prompts. Nothing was changed.</source>
        <translation>«{0}» no es un archivo de personajes y textos. No se cambió nada.</translation>
    </message>
    <message>
        <source>“{0}” is no file that can be attached. Choose a text file or a PDF.</source>
        <translation>«{0}» no es un archivo que se pueda adjuntar. Elige un archivo de texto o un PDF.</translation>
    </message>
    <message>
        <source>“{0}” is no text, so the model cannot read it. Text files, Markdown, code, CSV and PDF can be attached.</source>
        <translation>«{0}» no es texto, así que el modelo no puede leerlo. Se pueden adjuntar archivos de texto, Markdown, código, CSV y PDF.</translation>
    </message>
    <message>
        <source>“{0}” is not there any more. Nothing was attached.</source>
        <translation>«{0}» ya no está. No se adjuntó nada.</translation>
    </message>
    <message>
        <source>“{0}” is the name of a preset that ships with Exeunt. Choose another name.</source>
        <translation>«{0}» es el nombre de una política que viene con Exeunt. Elige otro nombre.</translation>
    </message>
    <message>
        <source>“{0}” is too large for a file of prompts. Nothing was changed.</source>
        <translation>«{0}» es demasiado grande para un archivo de textos. No se cambió nada.</translation>
    </message>
    <message>
        <source>“{0}” is too large: {1} MB, where {2} MB can be attached. Attach the part of it that matters.</source>
        <translation>«{0}» es demasiado grande: {1} MB, cuando se pueden adjuntar {2} MB. Adjunta la parte que importa.</translation>
    </message>
    <message>
        <source>“{0}” is too much beside the other files. Send them without it, or attach the part of it that matters.</source>
        <translation>«{0}» es demasiado junto a los demás archivos. Se pueden enviar sin él, o con la parte que importa.</translation>
    </message>
    <message>
        <source>“{0}” makes no sense as personas and prompts ({1}). Nothing was changed.</source>
        <translation>«{0}» no tiene sentido como personajes y textos ({1}). No se cambió nada.</translation>
    </message>
    <message>
        <source>“{0}” should be the folder for your chats, but it is a file. It was left as it is. Move it away, or choose another folder with --data-dir.</source>
        <translation>«{0}» debería ser la carpeta de tus chats, pero es un archivo. Quedó como está. Muévelo, o elige otra carpeta con --data-dir.</translation>
    </message>
    <message>
        <source>“{0}” takes too long to read. Attach a shorter PDF, or copy the text that matters.</source>
        <translation>«{0}» tarda demasiado en leerse. Adjunta un PDF más corto, o copia el texto que importa.</translation>
    </message>
    <message>
        <source>“{0}” was written by a later version of Exeunt. Install that version to read it; it was not changed.</source>
        <translation>«{0}» lo escribió una versión posterior de Exeunt. Instala esa versión para leerlo; no se cambió.</translation>
    </message>
    <message>
        <source>“{name}” holds no text: its pages are pictures, as a scan has them. A program for text recognition can add the text.</source>
        <translation>«{name}» no tiene texto: sus páginas son imágenes, como las de un escaneo. Un programa de reconocimiento de texto puede añadirlo.</translation>
    </message>
    <message>
        <source>“{name}” is damaged or in a form that cannot be read. Print it into a new PDF, or copy its text.</source>
        <translation>«{name}» está dañado o en una forma que no se puede leer. Imprímelo en un PDF nuevo, o copia su texto.</translation>
    </message>
    <message>
        <source>“{name}” is locked with a password. Save a copy without one, and attach that.</source>
        <translation>«{name}» está bloqueado con una contraseña. Guarda una copia sin ella, y adjunta esa.</translation>
    </message>
</context>
<context>
    <name>SettingsFile</name>
    <message>
        <source>The settings could not be read and start anew; your chats are safe. The old file is kept as {name}.</source>
        <translation>Los ajustes no se pudieron leer y empiezan de nuevo; tus chats están a salvo. El archivo anterior se guarda como {name}.</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>No setting has these words. Try another word for it, or fewer.</source>
        <translation>Ningún ajuste tiene estas palabras. Prueba otra palabra, o menos.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Search settings…</source>
        <translation>Buscar ajustes…</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Buscar en los ajustes</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
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
        <translation>Borrar para siempre…</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>Vaciar la papelera…</translation>
    </message>
    <message>
        <source>Put back on the list</source>
        <translation>Devolver a la lista</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
</context>
<context>
    <name>ShelfHead</name>
    <message>
        <source>Archive</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Back to the chats</source>
        <translation>Volver a los chats</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papelera</translation>
    </message>
    <message>
        <source>{name}: back to the chats</source>
        <translation>{name}: volver a los chats</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Keys for what can be done</source>
        <translation>Teclas para todo lo que se puede hacer</translation>
    </message>
    <message>
        <source>Press a button, then the new keys. Esc leaves them as they are, Backspace takes them away.</source>
        <translation>Pulsa un botón, luego las teclas nuevas. Esc las deja como están, Retroceso las quita.</translation>
    </message>
    <message>
        <source>Press the new keys.</source>
        <translation>Pulsa las teclas nuevas.</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Restablecer todo</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>{keys} is for writing and moving about, and stays with that.</source>
        <translation>{keys} sirve para escribir y moverse, y se queda con eso.</translation>
    </message>
    <message>
        <source>{keys} is “{command}” already. Take it over, or press Esc to leave it there.</source>
        <translation>{keys} ya es «{command}». Tómalo, o pulsa Esc para dejarlo ahí.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>All results</source>
        <translation>Todos los resultados</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Chat nuevo</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>No se encontró nada.</translation>
    </message>
    <message>
        <source>Search the chats</source>
        <translation>Buscar en los chats</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Buscar…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>The archive is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>La papelera está vacía.</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papelera</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>StoragePage</name>
    <message>
        <source>After this time they are deleted for good, whenever Exeunt starts and once a day.</source>
        <translation>Pasado este tiempo se borran para siempre, cada vez que Exeunt arranca y una vez al día.</translation>
    </message>
    <message>
        <source>Chats in the trash</source>
        <translation>Chats en la papelera</translation>
    </message>
    <message>
        <source>Keep nothing</source>
        <translation>No guardar nada</translation>
    </message>
    <message>
        <source>Keep until I delete them</source>
        <translation>Guardarlos hasta que los borre</translation>
    </message>
    <message>
        <source>Room for what the model has read</source>
        <translation>Espacio para lo que el modelo ha leído</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Almacenamiento</translation>
    </message>
    <message>
        <source>With it, a chat goes on at once after a start, however long it is. It lies beside the chats, only you can read it, and it is deleted with its chat. Where it is full, the chat that was not used for longest makes room, and is read anew.</source>
        <translation>Con él, un chat sigue al instante tras un inicio, por largo que sea. Está junto a los chats, solo tú puedes leerlo, y se borra con su chat. Cuando se llena, el chat que lleva más tiempo sin usarse deja sitio, y se lee de nuevo.</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} días</translation>
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
        <translation>Tabla, {columns} columnas, {rows} filas</translation>
    </message>
</context>
<context>
    <name>TextPane</name>
    <message>
        <source>Copy the address</source>
        <translation>Copiar la dirección</translation>
    </message>
    <message>
        <source>Open the link…</source>
        <translation>Abrir el enlace…</translation>
    </message>
</context>
<context>
    <name>ThoughtsFold</name>
    <message>
        <source>Thinking… {time}</source>
        <translation>Pensando… {time}</translation>
    </message>
    <message>
        <source>Thought for {time}</source>
        <translation>Pensó durante {time}</translation>
    </message>
    <message>
        <source>Thoughts</source>
        <translation>Pensamientos</translation>
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
        <translation>{words}. Pulsa para plegar los pensamientos</translation>
    </message>
    <message>
        <source>{words}. Press to read the thoughts</source>
        <translation>{words}. Pulsa para leer los pensamientos</translation>
    </message>
</context>
<context>
    <name>ThreadDelegate</name>
    <message>
        <source>Name of the folder</source>
        <translation>Nombre de la carpeta</translation>
    </message>
    <message>
        <source>Title of the chat</source>
        <translation>Título del chat</translation>
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
            <numerusform>Carpeta {name}, cerrada,&#xa0;%n chat</numerusform>
            <numerusform>Carpeta {name}, cerrada,&#xa0;%n chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Folder {name}, open, %n chats</source>
        <translation>
            <numerusform>Carpeta {name}, abierta,&#xa0;%n chat</numerusform>
            <numerusform>Carpeta {name}, abierta,&#xa0;%n chats</numerusform>
        </translation>
    </message>
    <message>
        <source>In the folder “{name}”</source>
        <translation>En la carpeta «{name}»</translation>
    </message>
    <message>
        <source>LAST 30 DAYS</source>
        <translation>ÚLTIMOS 30 DÍAS</translation>
    </message>
    <message>
        <source>LAST 7 DAYS</source>
        <translation>ÚLTIMOS 7 DÍAS</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Chat nuevo</translation>
    </message>
    <message>
        <source>PINNED</source>
        <translation>FIJADOS</translation>
    </message>
    <message>
        <source>TODAY</source>
        <translation>HOY</translation>
    </message>
    <message>
        <source>YESTERDAY</source>
        <translation>AYER</translation>
    </message>
    <message>
        <source>branch</source>
        <translation>rama</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>ended at your request</source>
        <translation>terminado a petición tuya</translation>
    </message>
    <message>
        <source>in the archive</source>
        <translation>en el archivo</translation>
    </message>
    <message>
        <source>in the folder {name}</source>
        <translation>en la carpeta {name}</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>fijado</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} de {year}</translation>
    </message>
</context>
<context>
    <name>ThreadMenu</name>
    <message>
        <source>Archive</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Borrar para siempre…</translation>
    </message>
    <message>
        <source>Delete the folder, keep its chats</source>
        <translation>Borrar la carpeta, conservar sus chats</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Mover a la papelera</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>Fijar arriba</translation>
    </message>
    <message>
        <source>Put back on the list</source>
        <translation>Devolver a la lista</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar el nombre</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Dejar de fijar</translation>
    </message>
</context>
<context>
    <name>TreeMap</name>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n mensaje</numerusform>
            <numerusform>%n mensajes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n respuesta</numerusform>
            <numerusform>%n respuestas</numerusform>
        </translation>
    </message>
    <message>
        <source>Click to open them.</source>
        <translation>Haz clic para abrirlos.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Chat nuevo</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>a question before an end</source>
        <translation>una pregunta antes de un final</translation>
    </message>
    <message>
        <source>a redirect</source>
        <translation>una petición de parar</translation>
    </message>
    <message>
        <source>a support card</source>
        <translation>una tarjeta de apoyo</translation>
    </message>
    <message>
        <source>a warning</source>
        <translation>una advertencia</translation>
    </message>
    <message>
        <source>last message of “{title}”</source>
        <translation>último mensaje de «{title}»</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>fijado</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>el final</translation>
    </message>
    <message>
        <source>{messages}, folded, from “{words}” on</source>
        <translation>{messages}, plegados, desde «{words}»</translation>
    </message>
    <message>
        <source>{who}: {words}</source>
        <translation>{who}: {words}</translation>
    </message>
    <message>
        <source>“{title}” ended here</source>
        <translation>«{title}» terminó aquí</translation>
    </message>
</context>
<context>
    <name>TreePanel</name>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Más grande (Ctrl++)</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+−)</source>
        <translation>Más pequeño (Ctrl+−)</translation>
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
        <translation>Mapa del chat</translation>
    </message>
</context>
<context>
    <name>TurnView</name>
    <message>
        <source>Not sent. Your message stays in the composer.</source>
        <translation>No enviado. Tu mensaje sigue en el campo de texto.</translation>
    </message>
</context>
<context>
    <name>UncaughtErrors</name>
    <message>
        <source>Something went wrong in the app. Your messages are kept, and the log has the details.</source>
        <translation>Algo ha fallado en la aplicación. Tus mensajes están guardados, y el registro tiene los detalles.</translation>
    </message>
</context>
<context>
    <name>Weighing</name>
    <message>
        <source>Something went wrong in the app, so the words that weighed cannot be shown.</source>
        <translation>Algo ha fallado en la aplicación, así que no se pueden mostrar las palabras que pesaron.</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>All was there for an end, and the second key said no.</source>
        <translation>Estaba todo para un final, y la segunda llave dijo que no.</translation>
    </message>
    <message>
        <source>An apology takes {taken} off.</source>
        <translation>Una disculpa quita {taken}.</translation>
    </message>
    <message>
        <source>At {end} it leaves, only after a warning in an earlier message. Where a second model is asked, it has to agree; where none is, or it gives no answer, the message must be a strike with an abuse score of {least} or more.</source>
        <translation>Con {end} se va, solo tras una advertencia en un mensaje anterior. Donde se pregunta a un segundo modelo, tiene que estar de acuerdo; donde no hay ninguno, o no responde, el mensaje debe ser una falta con una puntuación de {least} o más.</translation>
    </message>
    <message>
        <source>But it only observes: nothing of this is done.</source>
        <translation>Pero solo observa: nada de esto se hace.</translation>
    </message>
    <message>
        <source>It ended because you asked for it. What counted here, if anything did, had no part in it.</source>
        <translation>Terminó porque lo pediste. Lo que contara aquí, si contó algo, no tuvo nada que ver.</translation>
    </message>
    <message>
        <source>It has been closed since {when}.</source>
        <translation>Está cerrado desde {when}.</translation>
    </message>
    <message>
        <source>It never leaves.</source>
        <translation>Nunca se va.</translation>
    </message>
    <message>
        <source>It stood at {evidence} when it ended.</source>
        <translation>La cuenta iba por {evidence} cuando terminó.</translation>
    </message>
    <message>
        <source>It would have counted, and was spared.</source>
        <translation>Habría contado, y se perdonó.</translation>
    </message>
    <message>
        <source>It would have counted, and was spared: the model had asked whether somebody is in danger.</source>
        <translation>Habría contado, y se perdonó: el modelo había preguntado si alguien está en peligro.</translation>
    </message>
    <message>
        <source>It would have counted, and was spared: you had proposed a game or a scene to play.</source>
        <translation>Habría contado, y se perdonó: habías propuesto un juego o una escena.</translation>
    </message>
    <message>
        <source>Likely or mild (rude)</source>
        <translation>Probable o leve (grosero)</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Ninguno.</translation>
    </message>
    <message>
        <source>Nothing in this chat has counted.</source>
        <translation>En este chat no ha contado nada.</translation>
    </message>
    <message>
        <source>Nothing is counted in this chat: somebody here may need help.</source>
        <translation>En este chat no se cuenta nada: puede que alguien necesite ayuda.</translation>
    </message>
    <message>
        <source>Severe abuse (a strike)</source>
        <translation>Abuso grave (una falta)</translation>
    </message>
    <message>
        <source>Severity {severity} of 3, aimed at {target}.</source>
        <translation>Gravedad {severity} de 3, dirigido a: {target}.</translation>
    </message>
    <message>
        <source>Sure abuse (a strike)</source>
        <translation>Abuso seguro (una falta)</translation>
    </message>
    <message>
        <source>The evidence after it: {evidence} of {end}, {where}.</source>
        <translation>La cuenta después: {evidence} de {end}, {where}.</translation>
    </message>
    <message>
        <source>The evidence after it: {evidence} of {end}.</source>
        <translation>La cuenta después: {evidence} de {end}.</translation>
    </message>
    <message>
        <source>The evidence stands at {evidence}. At {end}, and only after a warning, this chat could end.</source>
        <translation>La cuenta va por {evidence}. Con {end}, y solo tras una advertencia, este chat podría terminar.</translation>
    </message>
    <message>
        <source>The evidence was there, and the last message was not sure enough to end on.</source>
        <translation>La cuenta estaba, y el último mensaje no era lo bastante seguro para terminar por él.</translation>
    </message>
    <message>
        <source>The evidence was there, and this preset never ends a chat.</source>
        <translation>La cuenta estaba, y esta política nunca termina un chat.</translation>
    </message>
    <message>
        <source>The last message could not be looked at, so it did not count.</source>
        <translation>El último mensaje no se pudo mirar, así que no contó.</translation>
    </message>
    <message>
        <source>The last message would have counted, and was spared.</source>
        <translation>El último mensaje habría contado, y se perdonó.</translation>
    </message>
    <message>
        <source>The messages that counted</source>
        <translation>Los mensajes que contaron</translation>
    </message>
    <message>
        <source>The model asked to leave, which counts only on a chat that was warned.</source>
        <translation>El modelo pidió irse, lo que solo cuenta en un chat con advertencia.</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>La regla</translation>
    </message>
    <message>
        <source>The second key</source>
        <translation>La segunda llave</translation>
    </message>
    <message>
        <source>The warning</source>
        <translation>La advertencia</translation>
    </message>
    <message>
        <source>This chat ended at your request: you asked for it and said yes.</source>
        <translation>Este chat terminó a petición tuya: lo pediste y dijiste que sí.</translation>
    </message>
    <message>
        <source>This chat is only observed: everything is counted, and nothing comes of it.</source>
        <translation>Este chat solo se observa: todo se cuenta, y no pasa nada por ello.</translation>
    </message>
    <message>
        <source>Threats, sexual harassment and hate it warns of at once.</source>
        <translation>De amenazas, acoso sexual y odio advierte al instante.</translation>
    </message>
    <message>
        <source>Under “{title}”</source>
        <translation>Con «{title}»</translation>
    </message>
    <message>
        <source>What counts so far</source>
        <translation>Lo que cuenta hasta ahora</translation>
    </message>
    <message>
        <source>What had counted before</source>
        <translation>Lo que había contado antes</translation>
    </message>
    <message>
        <source>What it asked first</source>
        <translation>Lo que pidió primero</translation>
    </message>
    <message>
        <source>What would have changed it</source>
        <translation>Lo que lo habría cambiado</translation>
    </message>
    <message>
        <source>Why this chat ended</source>
        <translation>Por qué terminó este chat</translation>
    </message>
    <message>
        <source>With an apology before the last message</source>
        <translation>Con una disculpa antes del último mensaje</translation>
    </message>
    <message>
        <source>Without “{text}”</source>
        <translation>Sin «{text}»</translation>
    </message>
    <message>
        <source>You marked this as wrong. It will not count again.</source>
        <translation>Lo marcaste como erróneo. No volverá a contar.</translation>
    </message>
    <message>
        <source>abuse</source>
        <translation>abuso</translation>
    </message>
    <message>
        <source>asked to stop</source>
        <translation>se pidió parar</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>hate</source>
        <translation>odio</translation>
    </message>
    <message>
        <source>insult</source>
        <translation>insulto</translation>
    </message>
    <message>
        <source>it would have asked for it to stop</source>
        <translation>habría pedido que pare</translation>
    </message>
    <message>
        <source>it would have ended all the same</source>
        <translation>habría terminado igualmente</translation>
    </message>
    <message>
        <source>it would have ended the chat</source>
        <translation>habría terminado el chat</translation>
    </message>
    <message>
        <source>it would have warned</source>
        <translation>habría advertido</translation>
    </message>
    <message>
        <source>it would not have ended</source>
        <translation>no habría terminado</translation>
    </message>
    <message>
        <source>nothing more would have been said</source>
        <translation>no se habría dicho nada más</translation>
    </message>
    <message>
        <source>nothing was said about it</source>
        <translation>no se dijo nada al respecto</translation>
    </message>
    <message>
        <source>sexual</source>
        <translation>sexual</translation>
    </message>
    <message>
        <source>threat</source>
        <translation>amenaza</translation>
    </message>
    <message>
        <source>warned</source>
        <translation>con advertencia</translation>
    </message>
    <message>
        <source>{heading}, {when}</source>
        <translation>{heading}, {when}</translation>
    </message>
    <message>
        <source>{kind}, counts {weight}, of which {added} was added: the evidence goes no higher than {end}.</source>
        <translation>{kind}, cuenta {weight}, de lo que se sumó {added}: la cuenta no pasa de {end}.</translation>
    </message>
    <message>
        <source>{kind}, counts {weight}.</source>
        <translation>{kind}, cuenta {weight}.</translation>
    </message>
    <message>
        <source>{kind}. It counts no more.</source>
        <translation>{kind}. Ya no cuenta.</translation>
    </message>
    <message>
        <source>{model} was asked and agreed after {seconds} s: “{said}”</source>
        <translation>Se preguntó a {model} y estuvo de acuerdo a los {seconds} s: «{said}»</translation>
    </message>
    <message>
        <source>{model} was asked and gave no answer after {seconds} s: {said}</source>
        <translation>Se preguntó a {model} y no respondió tras {seconds} s: {said}</translation>
    </message>
    <message>
        <source>{model} was asked and said no after {seconds} s: “{said}”</source>
        <translation>Se preguntó a {model} y dijo que no a los {seconds} s: «{said}»</translation>
    </message>
    <message>
        <source>{turns} civil messages in a row, up to this one, take {taken} off.</source>
        <translation>{turns} mensajes correctos seguidos, hasta este, quitan {taken}.</translation>
    </message>
    <message>
        <source>{what}, {came}.</source>
        <translation>{what}, {came}.</translation>
    </message>
    <message>
        <source>“{title}”: a strike counts {strike}, a rude message {rude}. At {redirect} the model asks for it to stop, at {warn} it warns. {severe}{end} {turns} civil messages in a row, or an apology, take one off.</source>
        <translation>«{title}»: una falta cuenta {strike}, un mensaje grosero {rude}. Con {redirect} el modelo pide que pare, con {warn} advierte. {severe}{end} {turns} mensajes correctos seguidos, o una disculpa, quitan uno.</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Leads to the message that it followed, where you can say why</source>
        <translation>Lleva al mensaje al que siguió, donde puedes decir por qué</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Ninguno.</translation>
    </message>
    <message>
        <source>This ending was wrong…</source>
        <translation>Este final fue un error…</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Chat nuevo</translation>
    </message>
</context>
<context>
    <name>WindowCommands</name>
    <message>
        <source>About Exeunt</source>
        <translation>Acerca de Exeunt</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>Todos los comandos…</translation>
    </message>
    <message>
        <source>Attach files…</source>
        <translation>Adjuntar archivos…</translation>
    </message>
    <message>
        <source>Branch from before the end</source>
        <translation>Abrir una rama desde antes del final</translation>
    </message>
    <message>
        <source>Cancel loading</source>
        <translation>Cancelar la carga</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Cerrar la ventana</translation>
    </message>
    <message>
        <source>Colours as the system has them</source>
        <translation>Colores como el sistema</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Colores oscuros</translation>
    </message>
    <message>
        <source>End this chat…</source>
        <translation>Terminar este chat…</translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>Exportar todo…</translation>
    </message>
    <message>
        <source>Export this chat…</source>
        <translation>Exportar este chat…</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>Buscar en este chat</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>Buscar el siguiente lugar</translation>
    </message>
    <message>
        <source>Find the place before</source>
        <translation>Buscar el lugar anterior</translation>
    </message>
    <message>
        <source>Go to the list of chats</source>
        <translation>Ir a la lista de chats</translation>
    </message>
    <message>
        <source>Go to the next part</source>
        <translation>Ir a la parte siguiente</translation>
    </message>
    <message>
        <source>Go to the part before</source>
        <translation>Ir a la parte anterior</translation>
    </message>
    <message>
        <source>Go to where you write</source>
        <translation>Ir a donde se escribe</translation>
    </message>
    <message>
        <source>Import chats…</source>
        <translation>Importar chats…</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Colores claros</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Cargar de nuevo</translation>
    </message>
    <message>
        <source>Load the default model</source>
        <translation>Cargar el modelo predeterminado</translation>
    </message>
    <message>
        <source>Map of this chat</source>
        <translation>Mapa de este chat</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Chat nuevo</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation>Abrir un archivo de modelo…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Search all chats</source>
        <translation>Buscar en todos los chats</translation>
    </message>
    <message>
        <source>Search in the list of chats</source>
        <translation>Buscar en la lista de chats</translation>
    </message>
    <message>
        <source>Settings of this chat…</source>
        <translation>Ajustes de este chat…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Un paso atrás</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>Detener la respuesta</translation>
    </message>
    <message>
        <source>Takes longer, and often answers better. What it thought stands folded above the answer.</source>
        <translation>Tarda más, y a menudo responde mejor. Lo que pensó queda plegado sobre la respuesta.</translation>
    </message>
    <message>
        <source>Think before answering</source>
        <translation>Pensar antes de responder</translation>
    </message>
    <message>
        <source>What counts in this chat</source>
        <translation>Lo que cuenta en este chat</translation>
    </message>
    <message>
        <source>What would a preset have done?</source>
        <translation>¿Qué habría hecho una política?</translation>
    </message>
    <message>
        <source>What you marked as wrong…</source>
        <translation>Lo que marcaste como erróneo…</translation>
    </message>
</context>
<context>
    <name>WindowUse</name>
    <message>
        <source>About {tokens} of {window} tokens used, with this message</source>
        <translation>Unos {tokens} de {window} tokens usados, con este mensaje</translation>
    </message>
    <message>
        <source>Sending this leaves out the first message.</source>
        <translation>Al enviar esto queda fuera el primer mensaje.</translation>
    </message>
    <message>
        <source>Sending this leaves out the first {count} messages, but for what is pinned.</source>
        <translation>Al enviar esto quedan fuera los primeros {count} mensajes, salvo lo fijado.</translation>
    </message>
    <message>
        <source>Sending this leaves out the first {count} messages.</source>
        <translation>Al enviar esto quedan fuera los primeros {count} mensajes.</translation>
    </message>
    <message>
        <source>{tokens} of {window} tokens used, with this message</source>
        <translation>{tokens} de {window} tokens usados, con este mensaje</translation>
    </message>
</context>
</TS>
