"""Small exports as the other apps write them, made by hand."""


def chatgpt(name="c-1", **changes):
    def node(key, parent, children, role=None, content=None, **metadata):
        message = None
        if role:
            message = {
                "id": key,
                "author": {"role": role, "name": None, "metadata": {}},
                "create_time": 1_700_000_000.5 + len(key),
                "content": content,
                "status": "finished_successfully",
                "weight": 1,
                "metadata": metadata,
                "recipient": "all",
            }
        return {"id": key, "message": message, "parent": parent, "children": children}

    def text(*parts):
        return {"content_type": "text", "parts": list(parts)}

    mapping = [
        node("root", None, ["sys"]),
        node("sys", "root", ["q"], "system", text(""), is_visually_hidden_from_conversation=True),
        node("q", "sys", ["a-old", "think"], "user", text("How do bees find home?")),
        node("a-old", "q", [], "assistant", text("By the sun."), model_slug="gpt-4o"),
        node(
            "think",
            "q",
            ["a-new"],
            "assistant",
            {"content_type": "thoughts", "thoughts": [{"summary": "Bees", "content": "Think of the sun."}]},
            model_slug="o3",
        ),
        node("a-new", "think", ["picture"], "assistant", text("By the sun,", "and by smell."), model_slug="o3"),
        node(
            "picture",
            "a-new",
            ["code"],
            "user",
            {
                "content_type": "multimodal_text",
                "parts": [{"content_type": "image_asset_pointer", "asset_pointer": "file-service://x"}, "And this?"],
            },
        ),
        node("code", "picture", ["run"], "assistant", {"content_type": "code", "language": "python", "text": "1 + 1"}),
        node("run", "code", [], "tool", {"content_type": "execution_output", "text": "2"}),
    ]
    return {
        "title": "Bees",
        "create_time": 1_700_000_000.25,
        "update_time": 1_700_000_900.0,
        "mapping": {each["id"]: each for each in mapping},
        "current_node": "run",
        "conversation_id": name,
        "id": name,
    } | changes


CHATGPT_SHOWN = [
    "How do bees find home?",
    "By the sun,\n\nand by smell.",
    "[image]\n\nAnd this?",
    "```python\n1 + 1\n```",
    "```\n2\n```",
]


def claude(name="k-1", *, tree=True, **changes):
    def message(key, parent, sender, text, **more):
        found = {
            "uuid": key,
            "text": text,
            "content": [{"type": "text", "text": text}],
            "sender": sender,
            "created_at": "2025-03-01T10:00:00.123456Z",
            "updated_at": "2025-03-01T10:00:00.123456Z",
            "attachments": [],
            "files": [],
        } | more
        return found | ({"parent_message_uuid": parent} if tree else {})

    root = "00000000-0000-4000-8000-000000000000"
    messages = [
        message("m1", root, "human", "A poem?", attachments=[{"file_name": "a.txt", "extracted_content": "rain"}]),
        message("m2", "m1", "assistant", "First."),
        message(
            "m3",
            "m1",
            "assistant",
            "",
            content=[{"type": "thinking", "thinking": "Rhyme."}, {"type": "text", "text": "Second."}],
        ),
        message("m4", "m3", "human", "Thanks."),
    ]
    return {
        "uuid": name,
        "name": "Poem",
        "created_at": "2025-03-01T09:59:00Z",
        "updated_at": "2025-03-02T09:59:00Z",
        "chat_messages": messages,
        "account": {"uuid": "x"},
    } | changes


def lm_studio(**changes):
    def text(words):
        return [{"type": "text", "text": words}]

    return {
        "name": "Local",
        "systemPrompt": "You are local.",
        "createdAt": 1_728_296_789_123,
        "messages": [
            {"versions": [{"type": "singleStep", "role": "user", "content": text("Hello")}], "currentlySelected": 0},
            {
                "versions": [
                    {"type": "singleStep", "role": "assistant", "content": text("One")},
                    {
                        "type": "multiStep",
                        "role": "assistant",
                        "senderInfo": {"senderName": "small-8b"},
                        "steps": [
                            {"type": "contentBlock", "style": {"type": "thinking"}, "content": text("Hm.")},
                            {"type": "contentBlock", "content": text("Two")},
                            {"type": "debugInfoBlock", "debugInfo": "x"},
                        ],
                    },
                ],
                "currentlySelected": 1,
            },
            {"versions": [{"type": "singleStep", "role": "user", "content": text("More")}], "currentlySelected": 0},
        ],
    } | changes


def jan():
    thread = {
        "id": "jan_1",
        "object": "thread",
        "title": "Fish",
        "created": 1_717_000_000.5,
        "updated": 1_717_000_100,
        "assistants": [{"model": {"id": "tiny"}, "instructions": "You are a fish."}],
    }

    def message(key, role, words):
        return {
            "id": key,
            "thread_id": "jan_1",
            "role": role,
            "content": [{"type": "text", "text": {"value": words, "annotations": []}}],
            "created_at": 1_717_000_000_123,
        }

    return thread, [message("1", "user", "Fish?"), message("2", "assistant", "<think>\nwet\n</think>\n\nThey swim.")]


def open_webui(name="w-1", **changes):
    def message(key, parent, children, role, content, **more):
        return {"id": key, "parentId": parent, "childrenIds": children, "role": role, "content": content} | more

    messages = [
        message("u1", None, ["a1", "a2"], "user", "Tea?", timestamp=1_710_000_000),
        message("a1", "u1", [], "assistant", "Green.", model="m:1b", modelName="M", timestamp=1_710_000_001),
        message("a2", "u1", ["u2"], "assistant", "Black.", model="m:1b", timestamp=1_710_000_002),
        message("u2", "a2", [], "user", "Milk?", timestamp=1_710_000_003),
    ]
    return {
        "id": name,
        "user_id": "me",
        "title": "Tea",
        "chat": {
            "title": "Tea",
            "params": {"system": "You serve tea."},
            "models": ["m:1b"],
            "history": {"messages": {each["id"]: each for each in messages}, "currentId": "a1"},
            "messages": messages[:2],
        },
        "created_at": 1_710_000_000,
        "updated_at": 1_710_000_900,
    } | changes
