# about: notes and the traceback's lines
try:
    raise ValueError("v")
except ValueError as error:
    error.add_note("a note")
    error.add_note("another")
    print(error.__notes__)
    kept = error
print(kept.__traceback__.tb_lineno)


def f():
    raise kept


try:
    f()
except ValueError as error:
    lines = []
    tb = error.__traceback__
    while tb:
        lines.append(tb.tb_lineno)
        tb = tb.tb_next
    print(lines)
