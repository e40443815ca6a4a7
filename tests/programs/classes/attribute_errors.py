# about: the words for attributes that are not there
class Plain:
    value = 1

    def method(self):
        pass


class Slotted:
    __slots__ = ("a",)


def attempt(call):
    try:
        print(call())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__ + ":", error)


attempt(lambda: Plain().missing)
attempt(lambda: Plain.missing)
attempt(lambda: (5).missing)
attempt(lambda: "x".missing)
attempt(lambda: None.missing)
attempt(lambda: [].push(1))
attempt(lambda: Plain().method.missing)
attempt(lambda: setattr(5, "x", 1))
attempt(lambda: setattr(Slotted(), "b", 1))
attempt(lambda: Slotted().a)
attempt(lambda: delattr(Plain(), "value"))
attempt(lambda: getattr(Plain(), "missing", "default"))
attempt(lambda: getattr(Plain(), "missing"))
attempt(lambda: Plain(1))
attempt(lambda: object().x)
attempt(lambda: len.x)
