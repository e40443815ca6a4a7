# exit: 1
# about: no carets under a whole statement
def parse(text):
    value = int(text)
    return value


def again(text):
    return parse(text)


again("q")
