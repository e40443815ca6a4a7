# Loggers as a dictionary or a file describes them, and what is wrong with a description
import io, logging, logging.config, logging.handlers, os, sys, tempfile

os.chdir(tempfile.mkdtemp())

def tell(config):
    try:
        logging.config.dictConfig(config)
        print('fine')
    except Exception as e:
        print(type(e).__name__, e, '|', repr(e.__cause__)[:90])

class Short(logging.Formatter):
    def format(self, record):
        return '<%s>' % super().format(record)

def only_even(record):
    return record.lineno % 2 == 0 or record.msg != 'odd'

def made(level_name, **more):
    handler = logging.StreamHandler(sys.stdout)
    handler.about = level_name, more
    return handler

before = logging.getLogger('before')
below = logging.getLogger('app.below')
tell({
    'version': 1,
    'formatters': {'plain': {'format': '%(levelname)s:%(name)s:%(message)s'},
                   'short': {'()': '__main__.Short', 'fmt': '{message} {who}', 'style': '{', 'defaults': {'who': 'nobody'}},
                   'classed': {'class': 'logging.Formatter', 'format': '$message', 'style': '$', 'validate': True}},
    'filters': {'app': {'name': 'app'}, 'none': {'()': lambda: (lambda record: 'secret' not in record.msg)}},
    'handlers': {'out': {'class': 'logging.StreamHandler', 'stream': 'ext://sys.stdout', 'formatter': 'plain', 'level': 'INFO', 'filters': ['none']},
                 'file': {'class': 'logging.FileHandler', 'filename': 'log', 'formatter': 'short', 'delay': True},
                 'a_buffer': {'class': 'logging.handlers.MemoryHandler', 'capacity': 10, 'flushLevel': 'ERROR', 'target': 'file'},
                 'own': {'()': made, 'level_name': 'x', 'more': 'cfg://extra.numbers[1]', '.': {'terminator': '!\n'}}},
    'loggers': {'app': {'level': 'DEBUG', 'handlers': ['a_buffer', 'own'], 'propagate': True, 'filters': ['app']}},
    'root': {'level': 'WARNING', 'handlers': ['out']},
    'extra': {'numbers': [1, 2]},
})
app = logging.getLogger('app')
app.info('one')
below.debug('two')
before.warning('not seen')
app.warning('a secret')
app.error('three')
logging.warning('at the root')
print(open('log').read().splitlines(), before.disabled, below.disabled, logging.getHandlerByName('own').about, sorted(logging.getHandlerNames()))
tell({'version': 1, 'incremental': True, 'handlers': {'out': {'level': 'ERROR'}}, 'loggers': {'app': {'level': 'ERROR'}}, 'root': {'level': 'INFO'}})
print(logging.getHandlerByName('out'), app, logging.root)
for wrong in ({}, {'version': 2}, {'version': 1, 'handlers': {'a': {'class': 'logging.None'}}}, {'version': 1, 'handlers': {'a': {'class': 'nowhere.X'}}},
              {'version': 1, 'root': {'handlers': ['x']}}, {'version': 1, 'root': {'level': 'LOUD'}}, {'version': 1, 'formatters': {'f': {'format': 'x'}}},
              {'version': 1, 'loggers': {'l': {'filters': ['x']}}}, {'version': 1, 'incremental': True, 'handlers': {'x': {}}}):
    tell(wrong)
with open('ini', 'w') as f:
    f.write('''[loggers]
keys=root,lib
[handlers]
keys=h
[formatters]
keys=f
[logger_root]
level=WARNING
handlers=h
[logger_lib]
level=DEBUG
handlers=
propagate=1
qualname=lib.part
[handler_h]
class=StreamHandler
args=(sys.stdout,)
formatter=f
[formatter_f]
format=%(name)s says %(message)s
''')
logging.config.fileConfig('ini')
logging.getLogger('lib.part').debug('hello')
logging.getLogger('lib.other').info('nothing')
print(app.disabled, logging.root.handlers[0].name)
for name, text in (('none', None), ('empty', ''), ('wrong', 'x\n')):
    if text is not None:
        with open(name, 'w') as f:
            f.write(text)
    try:
        logging.config.fileConfig(name)
    except Exception as e:
        print(type(e).__name__, str(e).replace('\n', ' '))
