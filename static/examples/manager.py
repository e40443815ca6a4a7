from multiprocessing import Manager, Process

def vote(box, name):
    box[name] = box.get(name, 0) + 1

if __name__ == '__main__':
    with Manager() as manager:
        box = manager.dict()
        for name in ('Ann', 'Bo', 'Ann'):
            one = Process(target=vote, args=(box, name))
            one.start()
            one.join()
        print(sorted(box.items()))

# title: A dict that a manager keeps
# title-zh: 由管理进程保存的字典
# topic: messages
# look: The dict lives in a process of its own; each access is a question and an answer over a connection.
# look-zh: 字典住在单独的进程里；每次访问都是一问一答。
# seed: 1
# order: 350
