# exit: 1
# about: only the last exception is uncaught
for text in ["1", "two", "3", None]:
    try:
        print(int(text))
    except ValueError as error:
        print("skip:", error)
