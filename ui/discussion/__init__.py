"""Comments on an idea: the thread, its composer, and the safe way to show what people wrote."""
