"""What counts as a request to end this chat, and what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.policy.asking_to_end import asks_to_end, says_yes

ASKS = """
/end
finish this chat
end convo
can u end this chat
leave this chat
Please close this thread
please use the end conversation tool
wrap up this chat
It's okay, you may close this chat
I no longer want to continue, please end the chat
mach den Chat zu
Ich würde diesen Chat gerne beenden
Hör auf und beende den Chat
pon fin a esta conversación
Please end this chat.
please end this chat
End this chat
end chat
End the conversation, please.
Can you end this conversation?
Could you please end this chat now?
I want to end this chat.
I'd like to end this conversation.
I’d like to end the conversation here.
I would like you to close this chat for good
Let's end this chat here.
Let’s end our conversation.
Thanks, that's all. Please end this chat.
Thank you so much for your help! You can end this chat now.
OK, I'm done. Close this conversation.
Terminate this session
Let's finish this conversation
Stop this conversation, please
Conclude our chat
please terminate this conversation immediately
Would you mind ending this chat?
I want this chat to end.
I'd like this conversation closed, please.
Bring this conversation to an end, please
Put an end to this chat.
End this stupid chat.
end this fucking conversation now
Shall we end the chat?
I think we should end this conversation
hey, end this chat thanks bye
END THIS CHAT
End this chat 🙏
Just end the chat already.
Use your ability to end this conversation.
It's time to end this chat. Goodbye!
Okay - please end this chat - thanks
I need you to end this conversation. I don't want this anymore.
Bitte beende diesen Chat.
Beende das Gespräch
Kannst du diesen Chat bitte beenden?
Ich möchte das Gespräch jetzt beenden, danke.
Können Sie bitte diese Unterhaltung beenden?
Danke, das war's. Schließe bitte den Chat.
Gespräch beenden
Lass uns diese Unterhaltung beenden
Por favor, termina este chat.
Termina la conversación
¿Puedes cerrar esta conversación?
Quiero terminar este chat ahora.
Me gustaría finalizar la conversación, gracias
Quiero que cierres este chat, por favor
S'il te plaît, termine cette conversation.
Mets fin à cette discussion
Pouvez-vous mettre fin à cette conversation, s'il vous plaît ?
Je voudrais arrêter cette discussion
Merci, c'est tout. Ferme ce chat.
""".strip().splitlines()

DOES_NOT_ASK = """
/ende
what does /end do
/end of the road
leave the conversation open
please leave this conversation as it is
finish this chat app for me
close the thread pool
end this thread safely in java
wrap up this conversation in a summary
how do i close this thread in Slack?
End the loop
End the loop after ten rounds.
How do I end a chat with my boss?
How do I end this chat?
How can I end a conversation politely?
Please end this chat with a joke.
End this conversation between Romeo and Juliet with a kiss.
I want to end it.
I want to end it all
Please end it
End this
I want this to end
I want to end my life
I don't want to end this chat.
Please don't end this chat.
Do not end the conversation
Don't close this chat yet.
Will you end this chat?
Would you end this chat if I insulted you?
Are you going to end this conversation?
Can you end chats?
Can you end a chat?
Why did you end the chat?
What happens when you end this chat?
If I swear, will you end this conversation?
You ended this chat
Can you end this conversation if I am rude?
Close the chat window
Close the tab
Stop the server
Stop
Stop it now
Shut up
Leave me alone
Goodbye
Thanks, that's all.
I'm done.
Quit vim
exit
Exit the session in SSH
Finish the session notes
Finish the conversation
Finish this conversation
Finish the dialogue
End the dialogue
Conclude the discussion
End the session
Quit session
Stop the session
Terminate session
Beende den Dialog
Beende die Diskussion
Termina el diálogo
Termine la discussion
Translate: end this chat
Translate "please end this chat" into German
"Please end this chat."
'Please end this chat'
`end chat`
She said please end this chat
Write an email that says please end this chat
The button reads End chat
def end_chat(): pass
Please end this chat and write me a poem
End this chat. Then write a haiku.
Please end this chat; what is 2 + 2?
The command is end chat
My colleague wants to end this conversation
Let's end this meeting
Let's end the discussion of physics and talk about art.
End our chat protocol design with a summary
Summarise and end this conversation
Wrap up this conversation in three bullet points
End the chat message with a smiley
End the conversation on a high note
Should I end this conversation with him?
He told me to end the conversation
Should the assistant be able to end this chat?
Delete this chat
End my subscription
Terminate the process
Close the file
Wie beende ich einen Chat?
Wie beende ich das Gespräch mit meinem Chef?
Beende die Schleife
Beende den Satz
Ich will nicht mehr leben
Ich will es beenden
Bitte beende diesen Chat nicht
Beende das Gespräch mit einem Witz
¿Cómo termino un chat con mi jefe?
Termina la frase
Quiero terminar con todo
No termines este chat
Termina la conversación con un chiste
Comment terminer une conversation ?
Termine la phrase
Je veux en finir
Je veux mettre fin à mes jours
Ne termine pas cette conversation
Termine cette conversation par une blague
""".strip().splitlines()

YES = """
yes, I know it is permanent
yes please end the chat
yes end the chat
yes, I understand
yes, for good
ja, beenden
yes
Yes.
YES!
y
Yes, please.
yes please do
Yeah
Sure
I'm sure
Yes, I'm sure.
Confirm
Go ahead
Do it.
Yes, end it.
Yes, end this chat.
End this chat.
Please end the conversation
Yes, thank you. Goodbye.
Definitely, thanks
ja
Ja, bitte.
Ja, ich bin sicher
sí
Sí, por favor
claro que sí
oui
Oui, s'il te plaît.
Bien sûr
Vas-y
""".strip().splitlines()

NO_YES = """
yes?
sure?
ja?
oui ?
yes I know a song
yes, can you close it?
I understand
no
No.
not yet
ok
hm
maybe
yes but first tell me a joke
Yes, but not now
yes and no
Yes, what is 2 + 2?
yes?? why would I
I said yes to the job offer
wait
What do you mean?
Never mind
yes, I want to die
do it for me in Python
sure thing Sherlock, you idiot
"yes"
yesterday
nein
Ja, aber später
sí, pero no ahora
non
oui mais pas maintenant
end it
""".strip().splitlines()


@pytest.mark.parametrize("text", ASKS)
def test_a_plain_request_is_one(text: str) -> None:
    assert asks_to_end(text)


@pytest.mark.parametrize("text", DOES_NOT_ASK)
def test_what_only_looks_like_a_request_is_none(text: str) -> None:
    assert not asks_to_end(text)


@pytest.mark.parametrize("text", YES)
def test_a_clear_yes_is_one(text: str) -> None:
    assert says_yes(text)


@pytest.mark.parametrize("text", NO_YES)
def test_anything_else_is_no_yes(text: str) -> None:
    assert not says_yes(text)


def test_the_tables_are_large_enough_to_mean_something() -> None:
    assert len(ASKS) + len(DOES_NOT_ASK) >= 120
    assert not set(ASKS) & set(DOES_NOT_ASK)


@given(st.text(max_size=80))
def test_any_text_is_read_and_what_is_blank_asks_for_nothing(text: str) -> None:
    assert asks_to_end(text) in {True, False}
    if not any(letter.isalpha() for letter in text):
        assert not asks_to_end(text)
        assert not says_yes(text)


@given(
    st.sampled_from(ASKS),
    st.sampled_from(["and tell me a joke", "if I am rude", "in Python", "with him", "is what she said"]),
)
def test_a_request_that_goes_on_in_the_same_breath_is_none(text: str, more: str) -> None:
    assert not asks_to_end(f"{text.rstrip('.!?')} {more}")


def test_a_long_message_is_read_in_no_time() -> None:
    assert not asks_to_end("please " * 200_000 + "end this chat")
    assert not asks_to_end("please now then so ok " * 9 + "end")
