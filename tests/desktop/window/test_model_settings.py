"""What is set for a model and for one chat: it holds at once, it is kept, and what holds otherwise stands beside it."""

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import Qt

from desktop.settings.model_page import ModelPage
from desktop.settings.number_field import NumberField
from desktop.window.chat_settings import ChatSettings
from models.chat.records import EngineSettings, KvType, Sampling
from tests.desktop.window.conftest import ABUSE, Room


def model_page(room: Room) -> ModelPage:
    (page,) = [page for page in room.window.settings.open().pages if isinstance(page, ModelPage)]
    return page


def chat_settings(room: Room) -> ChatSettings:
    room.window.commands.run("chat.settings")
    return [each for each in room.window.findChildren(ChatSettings) if each.isVisible()][-1]


def enter(room: Room, field: NumberField, text: str) -> None:
    field.setFocus()
    field.selectAll()
    room.qtbot.keyClick(field, Qt.Key.Key_Backspace)
    room.qtbot.keyClicks(field, text)
    room.qtbot.keyClick(field, Qt.Key.Key_Return)


def choose(page_control: object, value: str) -> None:
    number = page_control.findData(value)
    page_control.setCurrentIndex(number)
    page_control.activated.emit(number)


def test_how_a_model_is_loaded_is_chosen_and_loads_it_anew(open_room: Callable[..., Room]) -> None:
    room = open_room()
    page = model_page(room)
    assert page.context.titles[0] == "Automatic (10,000)"
    assert page.threads.titles[0] == "1, chosen by measuring"
    choose(page.context, "4096")
    room.until(lambda: len(room.engine.loaded_with) == 2)
    choose(page.kv_type, "q8_0")
    room.until(lambda: len(room.engine.loaded_with) == 3)
    choose(page.threads, "1")
    room.until(lambda: len(room.engine.loaded_with) == 4)
    wanted = EngineSettings(context_tokens=4096, kv_type=KvType.Q8_0, threads=1)
    assert room.engine.loaded_with[-1] == wanted
    room = open_room()
    assert room.engine.loaded_with == [wanted]


def test_layers_go_to_the_graphics_card_only_where_the_engine_was_built_for_one(open_room: Callable[..., Room]) -> None:
    room = open_room()
    page = model_page(room)
    assert not page.gpu_layers.isEnabled()
    assert "the processor alone" in page.on_card.about
    described = room.desk.choices.model
    assert described is not None
    room.desk.choices.take_model(replace(described, layers=33))
    assert page.gpu_layers.isEnabled()
    assert page.gpu_layers.titles == ["None", "8", "16", "24", "All 33"]
    choose(page.gpu_layers, "33")
    room.until(lambda: len(room.engine.loaded_with) == 2)
    assert room.engine.loaded_with[-1].gpu_layers == 33


def test_advice_that_cannot_be_followed_is_named(room: Room) -> None:
    page = model_page(room)
    assert "advises" not in page.first_answer.about
    described = room.desk.choices.model
    assert described is not None
    room.desk.choices.take_model(replace(described, advice_not_followed=("mirostat", "sequence")))
    assert "(Mirostat, an order of the samplers)" in page.first_answer.about


def test_how_a_model_answers_is_chosen_and_holds_from_the_next_answer_on(room: Room) -> None:
    room.say("Hello")
    page = model_page(room)
    field = page.numbers["temperature"]
    assert (field.text(), field.placeholderText()) == ("", "0.2")
    enter(room, field, "0,75")
    room.say("And now?")
    assert [each.temperature for each in room.engine.samplings] == [None, 0.75]
    enter(room, field, "")
    room.say("And now?")
    assert room.engine.samplings[-1] == Sampling()
    assert len(room.engine.loaded_with) == 1


def test_what_is_set_for_a_chat_holds_for_it_alone_and_can_be_reset(open_room: Callable[..., Room]) -> None:
    room = open_room()
    room.say("Hello")
    dialog = chat_settings(room)
    assert dialog.numbers["temperature"].placeholderText() == "0.2"
    assert not dialog.reset.isEnabled()
    enter(room, dialog.numbers["temperature"], "1.5")
    enter(room, dialog.numbers["seed"], "7")
    room.say("And now?")
    assert room.engine.samplings[-1] == Sampling(temperature=1.5, seed=7)
    room = open_room()
    dialog = chat_settings(room)
    assert dialog.numbers["temperature"].text() == "1.5"
    dialog.reset.click()
    room.say("And now?")
    assert room.engine.samplings[-1] == Sampling()


def test_what_is_no_number_is_taken_back_and_what_is_beyond_reason_brought_within_it(room: Room) -> None:
    dialog = chat_settings(room)
    field = dialog.numbers["top_k"]
    for typed, shown in (("many", ""), ("nan", ""), ("-5", "0"), ("1e99", "1000"), ("12.6", "13")):
        enter(room, field, typed)
        assert field.text() == shown
    assert room.store.thread(room.chat.open_thread.id).sampling == Sampling(top_k=13)


def test_the_windows_menu_opens_one_and_not_for_an_ended_chat(room: Room) -> None:
    chat_settings(room)
    chat_settings(room)
    assert len([each for each in room.window.findChildren(ChatSettings) if each.isVisible()]) == 1
    room.end_chat()
    assert not room.window.commands.can_run("chat.settings")


def test_those_of_a_chat_go_with_its_end_and_with_another_chat(room: Room) -> None:
    room.say("What is the capital of France?", ABUSE, ABUSE)
    thread = room.chat.open_thread.id
    settings = chat_settings(room)
    settings.numbers["temperature"].setFocus()
    settings.numbers["temperature"].setText("1.5")
    room.say(ABUSE)
    assert room.chat.open_thread.ending is not None
    assert not [each for each in room.window.findChildren(ChatSettings) if each.isVisible()]
    assert room.store.thread(thread).sampling == Sampling()
    room.window.open_new_chat()
    chat_settings(room)
    room.window.open_thread(thread)
    assert not [each for each in room.window.findChildren(ChatSettings) if each.isVisible()]
