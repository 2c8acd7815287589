"""The one style sheet of the application. Widgets ask for a look by the dynamic property `role`, or by their objectName."""

from desktop.theme.tokens import Space, TextSize, Tokens


def style_sheet(tokens: Tokens, *, moves: bool = True) -> str:
    """The whole sheet for one set of colours."""
    return "\n".join(
        (
            "" if moves else "* { widget-animation-duration: 0; }",
            _grounds(tokens),
            _words(tokens),
            _buttons(tokens),
            _fields(tokens),
            _lists(tokens),
            _menus(tokens),
            _scroll_bars(tokens),
        )
    )


def _grounds(t: Tokens) -> str:
    return f"""
    QMainWindow, QDialog {{ background: {t.paper}; }}
    QFrame[role="raised"] {{ background: {t.raised}; border: 1px solid {t.hairline}; border-radius: {Space.BUBBLE}px; }}
    QFrame[role="sunken"] {{ background: {t.sunken}; border: none; }}
    QFrame[role="ended"] {{ background: {t.ended_paper}; border: none; border-radius: {Space.BUBBLE}px; }}
    QFrame[role="support"] {{ background: {t.support_paper}; border: none; border-radius: {Space.BUBBLE}px; }}
    QFrame[role="notice"] {{ background: {t.notice_paper}; border: none; border-radius: {Space.BUBBLE}px; }}
    QFrame[role="code"] {{ background: {t.sunken}; border: 1px solid {t.hairline}; border-radius: {Space.CORNER}px; }}
    QFrame[role="hairline"] {{ background: {t.hairline}; border: none; max-height: 1px; }}
    QSplitter::handle {{ background: {t.hairline}; }}
    """


def _words(t: Tokens) -> str:
    return f"""
    QLabel {{ color: {t.ink}; background: transparent; }}
    QLabel[role="title"] {{ font-size: {TextSize.CARD_TITLE:g}px; font-weight: 600; }}
    QLabel[role="heading"] {{ font-size: {TextSize.PAGE_TITLE:g}px; font-weight: 600; }}
    QLabel[role="caption"] {{ color: {t.second}; font-size: {TextSize.CAPTION:g}px; }}
    QLabel[role="name"] {{ color: {t.ink}; font-size: {TextSize.CAPTION:g}px; font-weight: 600; }}
    QLabel[role="section"] {{ color: {t.second}; font-size: {TextSize.CAPTION:g}px; font-weight: 600; }}
    QLabel[role="second"] {{ color: {t.second}; }}
    QLabel[role="notice"] {{ color: {t.notice}; font-weight: 600; }}
    QLabel[role="ended"] {{ color: {t.ended}; font-weight: 600; }}
    QLabel[role="support"] {{ color: {t.support}; font-weight: 600; }}
    QToolTip {{
        color: {t.ink}; background: {t.raised}; border: 1px solid {t.hairline}; padding: 4px 8px;
        font-size: {TextSize.CAPTION:g}px;
    }}
    """


def _buttons(t: Tokens) -> str:
    return f"""
    QPushButton {{
        color: {t.ink}; background: {t.raised}; border: 1px solid {t.hairline}; border-radius: {Space.CORNER}px;
        padding: 6px 14px; font-size: {TextSize.CAPTION:g}px;
    }}
    QPushButton:hover {{ background: {t.hover}; }}
    QPushButton:focus {{ border: 2px solid {t.accent}; padding: 5px 13px; }}
    QPushButton:disabled {{ color: {t.second}; }}
    QPushButton[role="primary"] {{ color: {t.on_accent}; background: {t.accent}; border: 1px solid {t.accent}; font-weight: 600; }}
    QPushButton[role="primary"]:hover {{ background: {t.accent_hover}; border-color: {t.accent_hover}; }}
    QPushButton[role="primary"]:focus {{ border: 2px solid {t.ink}; }}
    QPushButton[role="primary"]:disabled {{ color: {t.second}; background: {t.hover}; border-color: {t.hover}; }}
    QPushButton[role="outlined"] {{ background: transparent; border: 1px solid {t.second}; }}
    QPushButton[role="outlined"]:hover {{ background: {t.hover}; }}
    QPushButton[role="outlined"]:focus {{ border: 2px solid {t.accent}; }}
    QPushButton[role="quiet"], QToolButton {{
        color: {t.ink}; background: transparent; border: 2px solid transparent; border-radius: 6px; padding: 4px 6px;
        font-size: {TextSize.CAPTION:g}px;
    }}
    QPushButton[role="quiet"]:hover, QToolButton:hover {{ background: {t.hover}; }}
    QPushButton[role="quiet"]:focus, QToolButton:focus {{ border: 2px solid {t.accent}; padding: 4px 6px; }}
    QPushButton[role="quiet"]:checked, QToolButton:checked {{ background: {t.hover}; }}
    QPushButton[role="quiet"]:disabled, QToolButton:disabled {{ color: {t.second}; }}
    QToolButton[role="icon"] {{ padding: 0; }}
    QToolButton[role="icon"]:focus {{ padding: 0; }}
    QToolButton::menu-indicator, QPushButton::menu-indicator {{ image: none; width: 0px; }}
    QPushButton[role="link"] {{
        color: {t.accent}; background: transparent; border: 2px solid transparent; border-radius: 4px; padding: 2px 4px;
        font-size: {TextSize.CAPTION:g}px; text-decoration: underline;
    }}
    QPushButton[role="thoughts"] {{
        color: {t.second}; background: transparent; border: 2px solid transparent; border-radius: 6px; padding: 1px 4px 1px 0;
        font-size: {TextSize.CAPTION:g}px; text-align: left;
    }}
    QPushButton[role="thoughts"]:hover {{ color: {t.ink}; }}
    QPushButton[role="thoughts"]:focus {{ border: 2px solid {t.accent}; }}
    QPushButton[role="quote"], QPushButton[role="panel-link"] {{
        color: {t.ink}; background: transparent; border: 2px solid transparent; border-radius: 4px; padding: 2px 0;
        font-size: {TextSize.CAPTION:g}px; text-align: left;
    }}
    QPushButton[role="panel-link"] {{ color: {t.accent}; text-decoration: underline; }}
    QPushButton[role="panel-link"]:disabled {{ color: {t.second}; text-decoration: none; }}
    QPushButton[role="quote"]:hover {{ background: {t.hover}; }}
    QPushButton[role="quote"]:focus, QPushButton[role="panel-link"]:focus {{ border: 2px solid {t.accent}; padding: 2px 0; }}
    QPushButton[role="link"]:hover {{ color: {t.accent_hover}; }}
    QPushButton[role="link"]:focus {{ border: 2px solid {t.accent}; padding: 2px 4px; }}
    """


def _fields(t: Tokens) -> str:
    return f"""
    QLineEdit, QDateEdit {{
        color: {t.ink}; background: {t.raised}; border: 1px solid {t.hairline}; border-radius: {Space.CORNER}px; padding: 6px 10px;
        selection-background-color: {t.selection}; selection-color: {t.ink}; font-size: {TextSize.CAPTION:g}px;
    }}
    QLineEdit:focus, QDateEdit:focus {{ border: 2px solid {t.accent}; padding: 5px 9px; }}
    QDateEdit::drop-down {{ border: none; width: 20px; }}
    QPlainTextEdit, QTextEdit, QTextBrowser {{
        color: {t.ink}; background: transparent; border: none; selection-background-color: {t.selection}; selection-color: {t.ink};
    }}
    QPlainTextEdit[role="field"] {{
        background: {t.raised}; border: 1px solid {t.hairline}; border-radius: {Space.CORNER}px; padding: 6px 8px;
        font-size: {TextSize.CAPTION:g}px;
    }}
    QPlainTextEdit[role="field"]:focus {{ border: 2px solid {t.accent}; padding: 5px 7px; }}
    QLineEdit, QPlainTextEdit, QTextEdit {{ placeholder-text-color: {t.second}; }}
    QComboBox {{
        color: {t.ink}; background: {t.raised}; border: 1px solid {t.hairline}; border-radius: {Space.CORNER}px; padding: 5px 9px;
        font-size: {TextSize.CAPTION:g}px;
    }}
    QComboBox[role="quiet"] {{ color: {t.second}; background: transparent; border: 1px solid transparent; padding: 3px 5px; }}
    QComboBox[role="quiet"]:hover {{ background: {t.hover}; }}
    QComboBox:focus {{ border: 2px solid {t.accent}; padding: 4px 8px; }}
    QComboBox[role="quiet"]:focus {{ border: 2px solid {t.accent}; padding: 2px 4px; }}
    QComboBox::drop-down {{ border: none; width: 24px; }}
    QScrollArea[role="panel"] {{ background: transparent; border: 2px solid transparent; }}
    QScrollArea[role="panel"]:focus {{ border: 2px solid {t.accent}; border-radius: {Space.CORNER}px; }}
    QComboBox QAbstractItemView {{
        background: {t.raised}; border: 1px solid {t.hairline}; selection-background-color: {t.hover}; selection-color: {t.ink};
    }}
    QCheckBox, QRadioButton {{ color: {t.ink}; spacing: 8px; font-size: {TextSize.CAPTION:g}px; }}
    QCheckBox, QRadioButton {{ border: 2px solid transparent; border-radius: 6px; padding: 2px 6px 1px 2px; }}
    QCheckBox:focus, QRadioButton:focus {{ border-color: {t.accent}; }}
    QRadioButton[found="true"] {{ background: {t.selection}; }}
    QRadioButton::indicator {{ width: 14px; height: 14px; border: 1px solid {t.second}; border-radius: 8px; background: {t.raised}; }}
    QRadioButton::indicator:hover {{ border-color: {t.accent}; }}
    QRadioButton::indicator:checked {{ width: 6px; height: 6px; border: 5px solid {t.accent}; }}
    QGroupBox[role="plain"] {{ border: none; margin: 0; padding: 0; }}
    QProgressBar {{ background: {t.hairline}; border: none; border-radius: 2px; max-height: 4px; }}
    QProgressBar::chunk {{ background: {t.accent}; border-radius: 2px; }}
    """


def _lists(t: Tokens) -> str:
    return f"""
    QAbstractItemView {{
        color: {t.ink}; background: transparent; border: none; outline: none; font-size: {TextSize.CAPTION:g}px;
        selection-background-color: {t.hover}; selection-color: {t.ink};
    }}
    QHeaderView::section {{
        color: {t.second}; background: {t.paper}; border: none; border-bottom: 1px solid {t.hairline}; padding: 4px;
    }}
    QListWidget::indicator, QCheckBox::indicator {{
        width: 12px; height: 12px; border: 1px solid {t.second}; border-radius: 3px; background: {t.raised};
    }}
    QListWidget::indicator:hover, QCheckBox::indicator:hover {{ border-color: {t.accent}; }}
    QListWidget::indicator:checked, QCheckBox::indicator:checked {{
        width: 6px; height: 6px; border: 4px solid {t.accent}; border-radius: 4px;
    }}
    QListWidget[role="pages"]::item {{ border: 2px solid transparent; border-radius: 6px; padding: 6px 8px; }}
    QListWidget[role="pages"]::item:selected {{ background: {t.hover}; }}
    QListWidget[role="pages"]::item:selected:focus {{ border: 2px solid {t.accent}; }}
    """


def _menus(t: Tokens) -> str:
    return f"""
    QMenu {{
        color: {t.ink}; background: {t.raised}; border: 1px solid {t.hairline}; padding: 4px;
        font-size: {TextSize.CAPTION:g}px;
    }}
    QMenu::item {{ padding: 6px 20px 6px 12px; border-radius: 6px; }}
    QMenu::item:selected {{ background: {t.hover}; }}
    QMenu::item:disabled {{ color: {t.second}; }}
    QMenu::separator {{ height: 1px; background: {t.hairline}; margin: 4px 8px; }}
    """


def _scroll_bars(t: Tokens) -> str:
    return f"""
    QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
    QScrollBar::handle:vertical {{ background: {t.hairline}; border-radius: 3px; min-height: 32px; margin: 2px 3px; }}
    QScrollBar::handle:horizontal {{ background: {t.hairline}; border-radius: 3px; min-width: 32px; margin: 2px; }}
    QScrollBar::handle:disabled {{ background: transparent; }}
    QScrollBar::handle:hover {{ background: {t.second}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; background: none; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
    """
