# exit: 1
# about: both kinds of chains, uncaught
def load():
    try:
        return {}["config"]
    except KeyError as error:
        raise ValueError("no config") from error


def main():
    try:
        load()
    except ValueError:
        print("handling")
        undefined()


main()
