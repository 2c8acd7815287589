"""How a chat ends in the store: written in four places, and read as ended where these do not agree."""
