# exit: 1
# about: a chain cut off
try:
    int("x")
except ValueError:
    raise SystemError("only this") from None
