"""What stands beside the chat when it is asked for: why it ended, or what counts; what another preset would have done."""
