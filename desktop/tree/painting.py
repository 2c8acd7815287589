"""How the nodes of the map and the lines between them look."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from desktop.icons import Icon, icon
from desktop.theme.fonts import interface_font
from desktop.theme.tokens import Tokens
from desktop.tree import tree_words
from desktop.tree.folding import Node
from desktop.tree.layout import CARD_HEIGHT, CARD_WIDTH, LEVEL, Box, Layout
from desktop.tree.tree_model import TreeModel
from models.conversations.records import Author
from models.policy.records import Action

WORDS_FROM = 0.6
"""Smaller than this, words would be dust: only shapes and signs are painted."""
_PAD = 9
_SIGN = 13
_SIGN_ALONE = 32
"""Without words beside it."""
_RUN_HEIGHT = 26


@dataclass(frozen=True)
class Hand:
    """What a picture is painted with."""

    painter: QPainter
    tokens: Tokens
    zoom: float
    mirrored: bool


def paint_tree(hand: Hand, model: TreeModel, seen: Box, current: int | None) -> None:
    """Paint what is in sight; `current` is the node with the keyboard's ring."""
    layout = model.layout_of_nodes
    _paint_lines(hand, model, layout, seen)
    for number in layout.nodes_in(seen):
        _paint_node(hand, model, number, is_current=number == current)


def _paint_lines(hand: Hand, model: TreeModel, layout: Layout, seen: Box) -> None:
    plain = QPen(QColor(hand.tokens.second), 1, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    own = QPen(QColor(hand.tokens.accent), 2.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    for fork in layout.forks_in(seen):
        foot = layout.box(fork.node).bottom
        bar = foot + (LEVEL - CARD_HEIGHT) / 2
        hand.painter.setPen(plain)
        hand.painter.drawLine(QLineF(fork.x, foot, fork.x, bar))
        if fork.left < fork.right:
            hand.painter.drawLine(QLineF(fork.left, bar, fork.right, bar))
        chosen = None
        for child in layout.drops_in(fork, seen):
            x = layout.middle(child)
            hand.painter.drawLine(QLineF(x, bar, x, bar + (LEVEL - CARD_HEIGHT) / 2))
        if layout.nodes[fork.node].last.id in model.open_path:
            chosen = next((each for each in layout.children[fork.node] if _is_own(model, each)), None)
        if chosen is not None:
            x = layout.middle(chosen)
            points = [QPointF(fork.x, foot), QPointF(fork.x, bar), QPointF(x, bar), QPointF(x, layout.box(chosen).top)]
            hand.painter.setPen(own)
            hand.painter.drawPolyline(points)


def _is_own(model: TreeModel, number: int) -> bool:
    return model.node(number).first.id in model.open_path


def _paint_node(hand: Hand, model: TreeModel, number: int, *, is_current: bool) -> None:
    node, box, painter = model.node(number), model.layout_of_nodes.box(number), hand.painter
    card = QRectF(box.left, box.top, CARD_WIDTH, CARD_HEIGHT)
    if node.is_run:
        card = card.adjusted(12, (CARD_HEIGHT - _RUN_HEIGHT) / 2, -12, -(CARD_HEIGHT - _RUN_HEIGHT) / 2)
        _paint_run(hand, model, number, card)
    else:
        _paint_card(hand, model, number, card)
    if is_current:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(hand.tokens.accent), 2 / min(hand.zoom, 1), Qt.PenStyle.DashLine))
        painter.drawRoundedRect(card.adjusted(-4, -4, 4, 4), 12, 12)


def _paint_run(hand: Hand, model: TreeModel, number: int, card: QRectF) -> None:
    painter, tokens = hand.painter, hand.tokens
    node, own = model.node(number), _is_own(model, number)
    middle = card.center().x()
    box = model.layout_of_nodes.box(number)
    painter.setPen(QPen(QColor(tokens.accent if own else tokens.second), 2.5 if own else 1, Qt.PenStyle.DotLine))
    painter.drawLine(QLineF(middle, box.top, middle, box.bottom))
    painter.setBrush(QColor(tokens.sunken))
    painter.setPen(QPen(QColor(tokens.accent if own else tokens.second), 1, Qt.PenStyle.DashLine))
    painter.drawRoundedRect(card, _RUN_HEIGHT / 2, _RUN_HEIGHT / 2)
    if hand.zoom >= WORDS_FROM:
        painter.setFont(interface_font(11))
        painter.setPen(QColor(tokens.second))
        painter.drawText(card, Qt.AlignmentFlag.AlignCenter, tree_words.run_words(node))


def _paint_card(hand: Hand, model: TreeModel, number: int, card: QRectF) -> None:
    painter, tokens, node = hand.painter, hand.tokens, model.node(number)
    by_user, own, ended = node.first.author is Author.USER, _is_own(model, number), model.ended_at(number) is not None
    border = QPen(QColor(tokens.accent), 2) if own else QPen(QColor(tokens.second), 1)
    ground = tokens.ended_paper if ended else tokens.raised if by_user else tokens.sunken
    painter.setPen(border)
    painter.setBrush(QColor(ground))
    corner = 12 if by_user else 3  # the user's are bubbles, as in the transcript
    painter.drawRoundedRect(card, corner, corner)
    signs = _signs(node, tokens, ended=ended)
    if model.leaf == node.last.id:  # where one is
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent))
        painter.drawEllipse(QPointF(card.center().x(), card.bottom()), 5, 5)
    _paint_signs(hand, card, signs)
    if hand.zoom >= WORDS_FROM:
        _paint_words(hand, card, node, len(signs), own=own)


def _signs(node: Node, tokens: Tokens, *, ended: bool) -> list[tuple[Icon, str]]:
    signs = []
    if node.first.pinned:
        signs.append((Icon.PIN, tokens.ink))
    if ended:
        signs.append((Icon.CLOSED_DOOR, tokens.ended))
    elif node.first.notice is Action.SUPPORT:
        signs.append((Icon.SUPPORT, tokens.support))
    elif node.first.notice is not None:
        signs.append((Icon.WARNING, tokens.notice))
    return signs


def _paint_signs(hand: Hand, card: QRectF, signs: Iterable[tuple[Icon, str]]) -> None:
    size = _SIGN if hand.zoom >= WORDS_FROM else _SIGN_ALONE
    x = card.left() + _PAD if hand.mirrored else card.right() - _PAD - size
    for sign, colour in signs:
        icon(sign, colour).paint(hand.painter, QRect(round(x), round(card.top()) + 6, size, size))
        x += (size + 4) * (1 if hand.mirrored else -1)


def _paint_words(hand: Hand, card: QRectF, node: Node, signs: int, *, own: bool) -> None:
    painter, tokens = hand.painter, hand.tokens
    inner = card.adjusted(_PAD, 5, -_PAD, -5)
    leading = Qt.AlignmentFlag.AlignLeft  # the painter turns it round where the window does
    small, plain = interface_font(10), interface_font(12)
    painter.setFont(small)
    painter.setPen(QColor(tokens.second))
    room = inner.width() - signs * (_SIGN + 4)
    name = QFontMetricsF(small).elidedText(tree_words.who(node.first), Qt.TextElideMode.ElideRight, room)
    painter.drawText(inner, leading | Qt.AlignmentFlag.AlignTop, name)
    painter.setFont(plain)
    painter.setPen(QColor(tokens.ink if own else tokens.second))
    words = QFontMetricsF(plain).elidedText(node.first.words or "…", Qt.TextElideMode.ElideRight, inner.width())
    painter.drawText(inner, leading | Qt.AlignmentFlag.AlignBottom, words)
