from models.abuse.layout import CONTEXT_TOKENS, MESSAGE_TOKENS, MOST_TOKENS, lay_out


def test_the_message_comes_first_and_alone_is_pooled() -> None:
    assert lay_out([7, 8], [9], cls=101, sep=102) == ([101, 7, 8, 102, 9, 102], 3)


def test_without_a_context_there_is_no_second_part() -> None:
    assert lay_out([7], [], cls=101, sep=102) == ([101, 7, 102], 2)


def test_of_a_long_context_the_tail_is_read_and_of_a_long_message_the_head() -> None:
    tokens, pooled = lay_out(list(range(1000)), list(range(2000, 3000)), cls=101, sep=102)
    assert len(tokens) == MOST_TOKENS
    assert pooled == MESSAGE_TOKENS + 1
    assert tokens[1] == 0
    assert tokens[-2] == 2999
    assert tokens[-1 - CONTEXT_TOKENS] == 3000 - CONTEXT_TOKENS
