"""The list of chats: its rows, its folders, what is done with chosen chats, the archive and the trash."""
