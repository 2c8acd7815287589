"""What the exports of other apps hold beside plain questions and answers, as they are known to look."""

import json

import pytest

from models.conversations.records import MessageState
from tests.models.exchange import samples


def chatgpt(*messages):
    """A chat of one line of messages; each is a role, a content and what else the message has."""
    mapping = {"root": {"id": "root", "message": None, "parent": None, "children": ["1"]}}
    for number, (role, content, more) in enumerate(messages, start=1):
        message = {"id": str(number), "author": {"role": role}, "content": content, "recipient": "all", "metadata": {}}
        mapping[str(number)] = {
            "id": str(number),
            "message": message | more,
            "parent": str(number - 1) if number > 1 else "root",
            "children": [str(number + 1)] if number < len(messages) else [],
        }
    return {"title": "T", "conversation_id": "c", "mapping": mapping, "current_node": str(len(messages))}


def said(text):
    return {"content_type": "text", "parts": [text]}


@pytest.fixture
def shown(bring, store):
    """The messages of the one chat that is brought in."""

    def shown(value, name="conversations.json"):
        result = bring([value], name)
        assert result.troubles == []
        (thread,) = result.threads
        return store.thread(thread), store.path(thread)

    return shown


def test_chatgpt_marks_of_sources_become_links_or_go(shown):
    text = (
        "Bees dance\ue200cite\ue202turn0search0\ue202turn0news1\ue201 and \ue203hum\ue204 in "
        '\ue200entity\ue202["city","Graz","a city"]\ue201.\ue200image_group\ue202{"query":["bee"]}\ue201 '
        "Old【7†source】 one【3:1†x】."
    )
    references = [
        {"matched_text": "\ue200cite\ue202turn0search0\ue202turn0news1\ue201", "alt": " ([Bees](https://b.example))"},
        {"matched_text": "【7†source】", "items": [{"title": "Old", "url": "https://o.example"}]},
        {"matched_text": "【3:1†x】", "url": "javascript:alert(1)"},
    ]
    _, path = shown(
        chatgpt(
            ("user", said("Bees?"), {}), ("assistant", said(text), {"metadata": {"content_references": references}})
        )
    )
    assert path[1].text == "Bees dance ([Bees](https://b.example)) and hum in Graz. Old ([Old](https://o.example)) one."


def test_chatgpt_calls_of_tools_are_hidden_and_code_and_canvas_are_not(shown):
    def code(text):
        return {"content_type": "code", "language": "unknown", "text": text}

    canvas = json.dumps({"name": "Plan", "type": "document", "content": "# The plan"})
    program = json.dumps({"name": "bee.py", "type": "code/python", "content": "print('```')"})
    update = json.dumps({"updates": [{"pattern": ".*", "multiple": False, "replacement": "print(2)"}]})
    _, path = shown(
        chatgpt(
            ("user", said("Go"), {}),
            ("assistant", code('{"search_query": []}'), {"recipient": "web.run"}),
            ("tool", said("what was found"), {}),
            ("assistant", code("1 + 1"), {"recipient": "python"}),
            ("tool", {"content_type": "execution_output", "text": "2"}, {}),
            ("assistant", code(canvas), {"recipient": "canmore.create_textdoc"}),
            ("tool", said("Successfully created"), {}),
            ("assistant", said(program), {"recipient": "canmore.create_textdoc"}),
            ("assistant", code(update), {"recipient": "canmore.update_textdoc"}),
            ("assistant", code("no json"), {"recipient": "canmore.update_textdoc"}),
        )
    )
    assert [message.text for message in path] == [
        "Go",
        "```\n1 + 1\n```",
        "```\n2\n```",
        "**Plan**\n\n# The plan",
        "**bee.py**\n\n````python\nprint('```')\n````",
        "```\nprint(2)\n```",
        "```\nno json\n```",
    ]


def test_chatgpt_voice_files_and_drawings(shown):
    spoken = [
        {"content_type": "audio_transcription", "text": "Hello there", "direction": "in"},
        {"content_type": "real_time_user_audio_video_asset_pointer", "audio_asset_pointer": {}},
    ]
    drawn = [{"content_type": "image_asset_pointer", "metadata": {"dalle": {"prompt": "a bee"}}}]
    sent = {
        "attachments": [{"name": "a.pdf", "mime_type": "application/pdf"}, {"name": "b.png", "mime_type": "image/png"}]
    }
    picture = [{"content_type": "image_asset_pointer"}, "Look"]
    _, path = shown(
        chatgpt(
            ("user", {"content_type": "multimodal_text", "parts": spoken}, {}),
            ("tool", {"content_type": "multimodal_text", "parts": drawn}, {}),
            ("user", {"content_type": "multimodal_text", "parts": picture}, {"metadata": sent}),
        )
    )
    assert [message.text for message in path] == ["Hello there", "[image: a bee]", "[a.pdf]\n\n[image]\n\nLook"]


def test_chatgpt_thoughts_recaps_and_instructions(shown):
    profile = {
        "content_type": "user_editable_context",
        "user_profile": "A beekeeper.",
        "user_instructions": "Be brief.",
    }
    thoughts = {"content_type": "thoughts", "thoughts": [{"summary": "Bees", "content": ""}, {"content": "Sun."}]}
    thread, path = shown(
        chatgpt(
            ("user", profile, {"metadata": {"is_visually_hidden_from_conversation": True}}),
            ("user", said("Bees?"), {}),
            ("assistant", thoughts, {}),
            ("assistant", {"content_type": "reasoning_recap", "content": "Thought for 3s"}, {}),
            ("assistant", said("By the sun"), {"status": "in_progress"}),
        )
    )
    assert thread.instructions == "Be brief.\n\nA beekeeper."
    assert [message.text for message in path] == ["Bees?", "By the sun"]
    assert path[1].thoughts.text == "Bees\n\nSun."
    assert path[1].state is MessageState.INTERRUPTED


def test_chatgpt_nodes_that_only_their_parents_name(shown):
    chat = chatgpt(("user", said("One"), {}), ("assistant", said("Two"), {}))
    for node in chat["mapping"].values():
        del node["parent"]
    assert [message.text for message in shown(chat)[1]] == ["One", "Two"]


def claude(*content, text="", **more):
    chat = samples.claude()
    chat["chat_messages"][2] |= {"content": list(content), "text": text} | more
    chat["chat_messages"] = chat["chat_messages"][:3]
    return chat


def test_claude_documents_stand_where_they_were_made(shown):
    artifact = {"command": "create", "title": "bee.py", "type": "application/vnd.ant.code", "language": "python"}
    _, path = shown(
        claude(
            {"type": "thinking", "thinking": "", "summaries": [{"summary": "Plans a hive."}]},
            {"type": "text", "text": "Here it is."},
            {"type": "tool_use", "name": "web_search", "input": {"query": "bees"}},
            {"type": "tool_result", "content": [{"type": "text", "text": "found"}]},
            {"type": "tool_use", "name": "artifacts", "input": artifact | {"content": "print(1)"}},
            {"type": "tool_use", "name": "create_file", "input": {"path": "/a.txt", "file_text": "rain"}},
            {"type": "tool_use", "name": "repl", "input": {"code": "1 + 1"}},
            {"type": "text", "text": "Done."},
            text="```\nThis block is not supported on your current device yet.\n```",
        )
    )
    assert path[1].text == (
        "Here it is.\n\n**bee.py**\n\n```python\nprint(1)\n```\n\n**/a.txt**\n\n```\nrain\n```\n\n```js\n1 + 1\n```\n\nDone."
    )
    assert path[1].thoughts.text == "Plans a hive."


def test_claude_steps_without_a_word_are_not_shown_as_unsupported(shown):
    step = {"type": "tool_use", "name": "web_search", "input": {}}
    assert len(shown(claude(step, text="This block is not supported."))[1]) == 1


def test_claude_older_documents_in_the_text(shown):
    text = 'So:\n\n<antArtifact identifier="a" type="text/markdown" title="Bees">\n# Bees\n</antArtifact>\n\nDone.'
    assert shown(claude({"type": "text", "text": text}))[1][1].text == "So:\n\n**Bees**\n\n# Bees\n\nDone."


def test_claude_pasted_text_has_no_name(shown):
    chat = samples.claude()
    chat["chat_messages"][0] |= {
        "text": "",
        "content": [],
        "attachments": [{"file_name": "", "extracted_content": "a ``` b"}],
    }
    assert shown(chat)[1][0].text == "[pasted text]\n\n````\na ``` b\n````"


def test_open_webui_steps_files_and_answers_that_broke_off(shown):
    chat = samples.open_webui()
    messages = chat["chat"]["history"]["messages"]
    messages["u1"]["files"] = [
        {"type": "file", "name": "a.txt", "file": {"data": {"content": "rain"}}},
        {"type": "image", "url": "data:image/png;base64,xx"},
    ]
    messages["a1"] |= {
        "done": False,
        "content": (
            '<details type="reasoning" done="true" duration="2">\n<summary>Thought for 2 seconds</summary>\n&gt; one\n&gt; a &lt; b\n'
            '</details>\n<details type="tool_calls" name="x" arguments="{&quot;a&quot;: 1}" result="r">\n<summary>Tool</summary>\n'
            '</details>\nBefore.\n<details type="reasoning" done="true">\n<summary>Thought</summary>\n> two\n</details>\nAfter.'
        ),
    }
    _, path = shown(chat)
    assert path[0].text == "[a.txt]\n\n```\nrain\n```\n\n[image]\n\nTea?"
    assert path[1].text == "Before.\n\nAfter."
    assert path[1].thoughts.text == "one\na < b\n\ntwo"
    assert path[1].state is MessageState.INTERRUPTED


def test_lm_studio_settings_of_a_chat_times_and_stops(shown):
    chat = samples.lm_studio(
        systemPrompt="",
        perChatPredictionConfig={"fields": [{"key": "llm.prediction.systemPrompt", "value": "Be local."}]},
    )
    chat["messages"][1]["versions"][1] = {
        "type": "multiStep",
        "role": "assistant",
        "steps": [
            {
                "type": "contentBlock",
                "stepIdentifier": "1728296790123-0.12345",
                "content": [{"type": "text", "text": "<think>Hm.</think>\n\nTwo"}],
                "genInfo": {"identifier": "small-8b", "stats": {"stopReason": "userStopped"}},
            },
            {"type": "contentBlock", "content": [{"type": "toolCallRequest", "name": "x", "parameters": {}}]},
        ],
    }
    thread, path = shown(chat, "1.conversation.json")
    assert thread.instructions == "Be local."
    answer = path[1]
    assert (answer.text, answer.thoughts.text, answer.model) == ("Two", "Hm.", "small-8b")
    assert answer.state is MessageState.STOPPED
    assert answer.created.timestamp() == 1_728_296_790.123


@pytest.mark.parametrize("is_backwards", [False, True])
def test_jan_in_either_order(is_backwards, bring, store, tmp_path, paths):
    thread, messages = samples.jan()
    del thread["title"]
    thread["metadata"] = {"title": "Fish in metadata"}
    messages[1] |= {"created_at": 1_717_000_009_000, "status": "stopped"}
    folder = tmp_path / "jan_1"
    folder.mkdir()
    (folder / "messages.jsonl").write_text("\n".join(map(json.dumps, messages[:: -1 if is_backwards else 1])))
    result = bring(thread, "jan_1/thread.json")
    assert paths() == [["Fish?", "They swim."]]
    assert store.thread(result.threads[0]).title == "Fish in metadata"
    assert store.path(result.threads[0])[1].state is MessageState.STOPPED


@pytest.mark.parametrize(
    "text",
    ["<antArtifact " * 100_000, '<details type="reasoning">' * 100_000, "【1†" * 300_000, "\ue200cite\ue202" * 200_000],
)
def test_tags_that_are_never_closed_take_no_longer(text, bring, paths):
    openwebui = samples.open_webui()
    openwebui["chat"]["history"]["messages"]["a1"]["content"] = text
    chats = [
        claude({"type": "text", "text": text}),
        openwebui,
        chatgpt(("user", said("x"), {}), ("assistant", said(text), {})),
    ]
    assert bring(chats).conversations == 3
