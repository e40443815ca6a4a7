# about: a recursive-descent calculator
class ParseError(Exception):
    pass


def tokens(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit():
            j = i
            while j < len(text) and (text[j].isdigit() or text[j] == "."):
                j += 1
            number = text[i:j]
            yield ("num", float(number) if "." in number else int(number))
            i = j
        elif c in "+-*/()^":
            yield ("op", c)
            i += 1
        else:
            raise ParseError(f"unexpected {c!r} at {i}")
    yield ("end", None)


class Parser:
    def __init__(self, text):
        self.items = list(tokens(text))
        self.at = 0

    def peek(self):
        return self.items[self.at]

    def take(self):
        item = self.items[self.at]
        self.at += 1
        return item

    def parse(self):
        value = self.sum()
        if self.peek()[0] != "end":
            raise ParseError(f"left over: {self.peek()[1]}")
        return value

    def sum(self):
        value = self.product()
        while self.peek() in (("op", "+"), ("op", "-")):
            value = value + self.product() if self.take()[1] == "+" else value - self.product()
        return value

    def product(self):
        value = self.power()
        while self.peek() in (("op", "*"), ("op", "/")):
            value = value * self.power() if self.take()[1] == "*" else value / self.power()
        return value

    def power(self):
        base = self.atom()
        if self.peek() == ("op", "^"):
            self.take()
            return base ** self.power()
        return base

    def atom(self):
        kind, value = self.take()
        if kind == "num":
            return value
        if value == "-":
            return -self.power()
        if value == "(":
            inner = self.sum()
            if self.take() != ("op", ")"):
                raise ParseError("expected )")
            return inner
        raise ParseError(f"unexpected {value}")


for text in ["1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-2 ^ 2", "10 / 4 - 1.5", "1 +", "(1", "2 $ 3", "1 / 0", "7 7"]:
    try:
        print(text, "=", Parser(text).parse())
    except (ParseError, ZeroDivisionError) as error:
        print(text, "->", type(error).__name__, error)
