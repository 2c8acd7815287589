"""The app's one window: sidebar, head, transcript, composer, and the card that takes the composer's place."""
