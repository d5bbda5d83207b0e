"""What leaves this machine when a person asks for it: a brief to a chat, by mail, to an address."""
