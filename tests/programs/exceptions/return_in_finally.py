# about: what finally may hide
def hides_error():
    try:
        raise ValueError
    finally:
        return "hidden"


def hides_return():
    for i in range(3):
        try:
            return i
        finally:
            continue
    return "all hidden"


def last_word():
    log = []
    try:
        try:
            log.append("a")
            raise KeyError("x")
        finally:
            log.append("b")
    except KeyError:
        log.append("c")
        return log
    finally:
        log.append("d")


print(hides_error(), hides_return(), last_word())
