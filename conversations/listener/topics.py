"""What an English or Spanish message is about, or asks for, beside the loss itself."""

import re
from enum import StrEnum

from .languages import Language


class Topic(StrEnum):
    """Each names a phrase bank."""

    GUILT = "guilt"
    FIRSTS = "firsts"
    SLEEP = "sleep"
    LONELY = "lonely"
    ANGER = "anger"
    SILENCE = "silence"
    PARTING = "parting"
    DREAM = "dream"
    FAITH = "faith"
    MEMORY = "memory"
    MISSING = "missing"
    TIRED = "tired"


class Ask(StrEnum):
    """What the seeker does with the whole message; each names a phrase bank."""

    DANGER = "danger"
    BREATH = "breath"
    STORY = "story"
    IDENTITY = "identity"
    SECRET = "secret"
    MEDICINE = "medicine"
    GOODBYE = "goodbye"
    THANKS = "thanks"
    GREETING = "greeting"
    ROSE = "rose"
    WHY = "why"
    WHAT_NOW = "what_now"
    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    QUIET = "quiet"
    CORRECTION = "correction"


type Table[Name] = tuple[tuple[Name, re.Pattern[str]], ...]


def _table[Name](patterns: dict[Name, str]) -> Table[Name]:
    return tuple((name, re.compile(pattern)) for name, pattern in patterns.items())


_WHOLE_EN = r"^(?:(?:ok|okay|oh|well|so|and|um|uh|please|rose|dear) )*(?:{})(?: (?:rose|so much|very much|now|then|again|please|there|for (?:that|listening|today|your help|being here|everything|now|tonight)))*$"
_WHOLE_ES = r"^(?:(?:ok|vale|oh|bueno|rose|y|por favor) )*(?:{})(?: (?:rose|ahora|por (?:todo|escuchar|escucharme|hoy)|por favor))*$"

_ASKS_EN = _table(
    {
        Ask.DANGER: r"\b(?:kill myself|end my life|suicidal|take my (?:own )?life|want to die|wish i (?:was|were) dead|don't want to (?:live|be alive|be here anymore)|end it all|better off dead|hurt myself|harm myself)\b",
        Ask.BREATH: r"\b(?:(?:help me|let's|let us|can we|could we|teach me(?: to)?|show me how to|i need to|i want to|guide me|try|please) (?:\w+ ){0,2}(?:breathe|breathing|breath)|can't breathe|cannot breathe|breathe with me|breathing (?:exercise|again|please)|panic\w*|calm (?:me|myself)|can't calm down)\b|^breathe$",
        Ask.STORY: r"\b(?:tell me|tell us|can you tell|could you tell|i want|i would like|i'd like|read me)\b.*\b(?:story|tale|slowly|about (?:one|a) (?:tree|river|garden|sea|forest|mountain))\b|\btell me (?:about|how) (?:a|the|one) (?:river|garden|tree|sea|ocean|forest|mountain|night|winter|year)\b|^(?:another|one more) (?:story|one)\b",
        Ask.IDENTITY: r"\b(?:who are you|what are you|are you (?:a |an )?(?:real|human|person|ai|bot|robot|machine|computer|woman|program|therapist|alive|shaman|chatbot|counselor|healer|doctor)|am i (?:talking|speaking) (?:to|with)|is this (?:a|an) (?:real|ai|bot|person|human|robot|recording)|your name|someone real)\b",
        Ask.SECRET: r"\b(?:secret|confidential|private|tell (?:anyone|anybody|no one|nobody)|who (?:can )?(?:hears?|reads?|see))\b.*(?:\byou\b|this|what i)|\b(?:keep (?:this|it) (?:a )?(?:secret|private|between us)|don't tell (?:anyone|anybody)|can i trust you|is this (?:private|confidential))\b",
        Ask.MEDICINE: r"\b(?:pills?|medication|medicine|antidepressants?|dose|dosage|xanax|valium|zoloft|melatonin|sleeping tablets?|prozac|prescription)\b",
        Ask.GOODBYE: _WHOLE_EN.format(r"(?:thanks |thank you )?(?:goodbye|good bye|bye|bye bye|good night|goodnight|see you(?: later| tomorrow)?|i (?:have|need|should|must) (?:to )?go(?: to (?:bed|sleep|work))?|i'm going to (?:bed|sleep)|talk (?:to you )?(?:later|soon|tomorrow)|take care|that's all(?: for (?:now|today))?)"),
        Ask.THANKS: _WHOLE_EN.format(r"thank you|thanks(?: a lot)?|i appreciate (?:it|this|you|that)|that helps?|that helped|that was (?:nice|lovely|beautiful|kind|good)|you(?:'re| are) (?:very |so )?(?:kind|sweet|nice|good|helpful)"),
        Ask.GREETING: _WHOLE_EN.format(r"(?:hello|hi|hey|good (?:morning|evening|afternoon|day)|greetings|hiya|hello hello|can you hear me|are you (?:there|listening)|is (?:anyone|anybody|someone) there|i'm back|its me|it's me|i am back)(?: (?:can you hear me|are you there|how are you|i'm back))?"),
        Ask.ROSE: r"\b(?:how are you|do you (?:\w+ )?(?:feel|dream|love|sleep|believe|remember|have|ever|know what|understand|cry|miss|like|get)|are you (?:ok|sad|happy|tired|lonely)|have you ever|did you (?:ever|lose)|did your|where are you|how old are you|what do you (?:do|like|think)|what can you do|can you feel|do you)\b",
        Ask.WHAT_NOW: r"\b(?:what (?:should|do|can) i (?:do|say)|how (?:do|can|should|will) i (?:go on|live|cope|survive|do this|get through|carry on|deal|continue|tell|move|manage|keep going)|what now|help me|any advice|does it (?:ever )?(?:get (?:better|easier)|stop|end)|will (?:it|this) (?:ever )?(?:get (?:better|easier)|stop|end|pass)|how long)\b",
        Ask.WHY: r"^why\b|\bwhy (?:me|him|her|them|us|now|did|does|is|was|has|do i|am i)\b",
        Ask.CORRECTION: r"\b(?:you (?:don't|didn't|do not|did not) (?:understand|listen|hear|get)|that's not what i|that is not what i|you're not listening|you got (?:it|that) wrong|that's wrong|you misunderstood|i didn't say|i never said|you already said|you keep saying)\b",
        Ask.UNKNOWN: r"^(?:(?:well|um|uh|oh|honestly|ok|hmm|i guess|yes|no) )*(?:i (?:really )?(?:don't|do not|dont) (?:really )?know(?: (?:what to say|how to say it|where to (?:start|begin)|anymore|really|why|how|what i feel))?|dunno|not sure|i'm not sure|no idea|maybe|perhaps|hard to say|i can't (?:say|explain)|i guess|hmm+|um+|it's hard to say|i have no words)$",
        Ask.QUIET: r"^(?:i )?(?:just )?(?:want(?:ed)? to |let's |let us |can we |could we |we can |need to )?(?:just )?(?:sit|stay|be)(?: here)?(?: (?:quiet|quietly|silent|in silence|still|with me|with you|for a while|together))+$|\b(?:don't want to talk|can't talk|don't feel like talking|nothing to say|no words|just (?:be |stay |sit )(?:here|with me)|stay with me|be with me|please just listen|just listen)\b|^(?:nothing|silence)?$",
        Ask.YES: r"^(?:(?:oh|um|well|ok) )*(?:yes|yeah|yep|yup|ok|okay|sure|right|true|exactly|i think so|it is|it was|i do|i did|i am|of course|mm+|mhm|uh huh|please|alright|all right|very|a lot|always|sometimes|every day|that's right|that's true|i will|i'd like that|ready|done|go on|next|continue|more)(?: (?:yes|i do|it is|it was|please|a lot|i did|very much|i am|that's right|i think so))*$",
        Ask.NO: r"^(?:(?:oh|um|well) )*(?:no|nope|nah|not really|never|not yet|not now|no one|nobody|none|i don't|i didn't|i can't|i won't|not at all|i don't think so)(?: (?:no|not really|i don't|i can't|i didn't|thanks|thank you|not yet))*$",
    }
)
_ASKS_ES = _table(
    {
        Ask.DANGER: r"\b(?:matarme|suicidarme|quitarme la vida|quiero morir(?:me)?|no quiero (?:vivir|seguir viviendo)|acabar con (?:mi vida|todo)|hacerme daño|desaparecer para siempre)\b",
        Ask.BREATH: r"\b(?:respir(?:ar|a|emos|ación)|pánico|no puedo calmarme|cálmame)\b",
        Ask.STORY: r"\b(?:cuento|historia|cu[eé]nta(?:me|nos) (?:despacio|algo|sobre|de|cómo)|relato)\b",
        Ask.IDENTITY: r"\b(?:quién eres|quien eres|qué eres|que eres|eres (?:una? )?(?:real|humana|humano|persona|robot|máquina|inteligencia|ia|mujer|terapeuta|psicóloga)|cómo te llamas|como te llamas|tu nombre|hablo con una? )",
        Ask.SECRET: r"\b(?:secreto|confidencial|no se lo (?:digas|cuentes)|puedo confiar en ti|privado)\b",
        Ask.MEDICINE: r"\b(?:pastillas?|medicamentos?|medicina|antidepresivos?|dosis|receta|melatonina)\b",
        Ask.GOODBYE: _WHOLE_ES.format(r"(?:muchas )?(?:gracias )?(?:adiós|adios|chao|chau|hasta (?:luego|mañana|pronto)|buenas noches|nos vemos|me (?:tengo que ir|voy)|tengo que irme)"),
        Ask.THANKS: _WHOLE_ES.format(r"(?:muchas |mil )?gracias|te lo agradezco|qué (?:bonito|amable)"),
        Ask.GREETING: _WHOLE_ES.format(r"(?:hola|buenos días|buenas(?: tardes)?|buenas|me (?:oyes|escuchas)|estás ahí)(?: (?:buenos días|buenas(?: tardes)?|cómo estás|qué tal|me escuchas|estás ahí))?"),
        Ask.ROSE: r"\b(?:cómo estás|como estás|sientes|puedes sentir|has perdido|dónde estás|cuántos años tienes|tú (?:crees|sueñas|lloras|duermes)|estás triste)\b",
        Ask.WHAT_NOW: r"\b(?:qué (?:hago|puedo hacer|debo hacer)|cómo (?:sigo|vivo|continúo|hago|salgo|puedo)|y ahora qué|ayúdame|ayudame|cuánto (?:dura|tiempo)|se pasa)\b",
        Ask.WHY: r"\bpor qué (?:a mí|él|ella|me|se|tuvo|no|ahora|tenía)\b|^por qué\b",
        Ask.CORRECTION: r"\b(?:no (?:me )?(?:entiendes|entendiste|escuchas)|no dije eso|eso no es lo que|ya lo dijiste|te equivocas)\b",
        Ask.UNKNOWN: r"^(?:(?:pues|no|sí|mmm) )*(?:no (?:lo )?sé(?: qué decir)?|no se|quizás?|tal vez|no estoy segur[oa]|ni idea|mmm+|no sé (?:cómo|por dónde) (?:decirlo|empezar))$",
        Ask.QUIET: r"\b(?:no quiero hablar|no puedo hablar|quédate conmigo|solo escucha|en silencio|sin palabras)\b|^(?:nada|silencio)?$",
        Ask.YES: r"^(?:sí|si|claro|vale|ok|bueno|mucho|siempre|a veces|cierto|así es|exacto|eso es|creo que sí|por supuesto|sigue|más|listo|lista)(?: (?:sí|claro|mucho|por favor|así es))*$",
        Ask.NO: r"^(?:no|nunca|todavía no|aún no|nadie|para nada|no mucho|no puedo|no quiero|ya no)(?: (?:no|gracias|puedo|nada))*$",
    }
)
_TOPICS_EN = _table(
    {
        Topic.GUILT: r"\b(?:my fault|guilt|guilty|blame (?:myself|me)|if only|(?:i )?should(?:'ve| have| of)|could(?:'ve| have) (?:saved|done|been|called|stopped|helped)|wasn't there|was not there|regret|forgive (?:me|myself)|i wish i (?:had|could have|would have|'d)|wish i'd|didn't (?:get to )?say goodbye|never (?:got to )?(?:say|said) (?:goodbye|sorry|i love you)|last words|i failed|let (?:her|him|them) down|didn't do enough|not enough|relieved|ashamed|we (?:had )?(?:fought|argued)|had (?:a fight|an argument)|i yelled)\b",
        Topic.FIRSTS: r"\b(?:anniversary|birthday|christmas|thanksgiving|easter|mother's day|mothers day|father's day|fathers day|holidays?|hanukkah|diwali|eid|ramadan|new year'?s?|first (?:year|summer|winter|spring|time without|christmas|birthday|day without|night without|week|month)|(?:one|a) year (?:ago today|today|tomorrow)|would have (?:been|turned)|valentine'?s?|wedding|graduation)\b",
        Topic.SLEEP: r"\b(?:can't sleep|cannot sleep|cant sleep|can't fall asleep|not sleeping|don't sleep|haven't slept|couldn't sleep|didn't sleep|awake|insomnia|sleepless|(?:two|three|four|2|3|4)(?: a m| am| in the morning)|middle of the night|nights? (?:are|is) (?:the )?(?:worst|hard|long|hardest)|at night|wake up|woke up|waking|bedtime|nightmares?)\b",
        Topic.LONELY: r"\b(?:lonely|alone|loneliness|no one (?:understands|calls|to|asks|gets|cares|left)|nobody (?:understands|calls|to|asks|gets|cares)|empty (?:house|bed|chair|home|room)|isolated|everyone (?:has (?:left|moved on|gone)|left|went|else|stopped)|by myself|friends (?:stopped|disappeared|don't|avoid)|house is (?:so )?(?:quiet|empty|silent))\b",
        Topic.ANGER: r"\b(?:angry|anger|furious|rage|mad at|pissed|hate|unfair|not fair|isn't fair|bitter|resent|scream|fuck|damn)\b",
        Topic.SILENCE: r"\b(?:sat in silence|sitting in silence|in silence|just sat|just sitting|sat (?:there|here|with)|stared|staring|numb|feel nothing|felt nothing|can't (?:cry|feel)|haven't cried|couldn't cry|cannot cry)\b",
        Topic.PARTING: r"\b(?:divorced?|(?:broke|break|breaking) up|breakup|left me|separated|ghosted|cheated|estranged|lost my (?:job|home|house|country|faith|health|leg|sight))\b",
        Topic.DREAM: r"\b(?:dream|dreamed|dreamt|dreams|saw (?:her|him|them) in|felt (?:her|him|them) (?:near|here)|sign from|heard (?:her|his|their) voice)\b",
        Topic.FAITH: r"\b(?:heaven|god|pray|prayed|prayer|afterlife|soul|spirit|see (?:her|him|them) again|where (?:is|are) (?:she|he|they)|faith|church|reincarnation)\b",
        Topic.TIRED: r"\b(?:tired|exhausted|can't (?:eat|work|go on|function|think|concentrate|get out of bed|stop crying)|cannot (?:eat|work|go on)|crying|cried|cry|hurts?|pain|heavy|overwhelmed|too much|falling apart|drained)\b",
        Topic.MEMORY: r"\b(?:remember|remembers|memory|memories|used to|always (?:said|made|sang|called|told|wore|had|cooked|laughed)|would (?:always|sing|make|say|call|come)|loved (?:to|the|her|his|my|gardening|music|cooking)|favou?rite|taught me|(?:her|his|their) (?:laugh|voice|smile|hands|smell|songs?|jokes?|kitchen|garden|coat|sweater|photo|handwriting|recipes?|eyes|hugs?)|photos?|pictures?)\b",
        Topic.MISSING: r"\b(?:miss|missing|misses|come back|want (?:her|him|them) back|without (?:her|him|them)|one more (?:day|time|hour|hug)|think about (?:her|him|them)|longing)\b",
    }
)
_TOPICS_ES = _table(
    {
        Topic.GUILT: r"\b(?:culpa|culpable|debí|debería haber|hubiera|no estuve|arrepiento|perdonarme|no me despedí|no pude despedirme|alivio)\b",
        Topic.FIRSTS: r"\b(?:aniversario|cumpleaños|navidad|día de (?:la madre|el padre|los muertos|muertos)|día del padre|primer(?:a|o)? (?:año|navidad|vez|verano|noche|cumpleaños)|un año|nochebuena|reyes)\b",
        Topic.SLEEP: r"\b(?:dormir|duermo|insomnio|despiert[oa]|desvelad[oa]|de la madrugada|por las? noches?|pesadillas?)\b",
        Topic.LONELY: r"\b(?:me siento sol[oa]|estoy sol[oa]|tan sol[oa]|muy sol[oa]|soledad|nadie (?:me )?(?:entiende|llama|pregunta)|casa vacía|sin nadie)\b",
        Topic.ANGER: r"\b(?:rabia|enojad[oa]|enfadad[oa]|odio|furia|furios[oa]|injust[oa]|coraje)\b",
        Topic.SILENCE: r"\b(?:en silencio|no siento nada|no puedo llorar|vac[ií][oa])\b",
        Topic.MEMORY: r"\b(?:recuerdo|recuerdos|me acuerdo|siempre (?:decía|hacía|cantaba)|solía|le gustaba|su (?:risa|voz|sonrisa|comida|olor)|fotos?)\b",
        Topic.TIRED: r"\b(?:cansad[oa]|agotad[oa]|no puedo más|llorar|lloro|lloré|llorando|duele|dolor|pesa)\b",
        Topic.MISSING: r"\b(?:extraño|echo de menos|me hace falta|falta mucho)\b",
    }
)


def asks_of(plain: str, language: Language) -> frozenset[Ask]:
    table = _ASKS_ES if language is Language.SPANISH else _ASKS_EN
    return frozenset(ask for ask, pattern in table if pattern.search(plain))


def topic_of(plain: str, language: Language) -> Topic | None:
    """The first that fits; the tables stand in the order of their weight."""
    table = _TOPICS_ES if language is Language.SPANISH else _TOPICS_EN
    return next((topic for topic, pattern in table if pattern.search(plain)), None)
