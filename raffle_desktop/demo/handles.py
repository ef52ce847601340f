# ruff: noqa: RUF001 - names as people of many scripts write them
"""The words a made-up channel's names are built from, and names that are taken as they are."""

from __future__ import annotations


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


FIRST = _words("""
amber arctic autumn banjo binary bitter blaze bouncy brisk bronze butter cactus calm candy carbon cheeky cherry
chill cloudy cobalt comfy copper coral cosmic cozy crimson crispy crunchy crystal daisy dapper dizzy drowsy dusty
electric ember fancy feral fizzy fluffy foggy frosty fuzzy gentle ghost giddy ginger glitch golden grumpy happy
hazel hidden honey hollow hyper icy indigo ivory jade jazzy jolly karma kind lazy lemon lilac little lofi lucky
lunar maple mellow mighty minty misty mossy nerdy neon night nimble noble nova odd olive onyx orbit pale peachy
pepper pixel plum pocket polar quiet quirky rainy rapid retro rogue rowdy rusty salty sandy scarlet shady shiny
silent silver sketchy sleepy sly smoky snowy solar sonic spicy static stormy sugar sunny super swift tangy teal
tiny toasty turbo twilight ultra velvet violet wandering warm wicked wild wobbly zen zesty
""")

SECOND = _words("""
acorn anchor antler apricot arcade badger bagel bandit banshee beacon bear beetle bishop biscuit bison bramble
breeze brook button cabbage canyon capybara cat cedar cheetah chipmunk cipher cloud comet cookie corgi coyote crab
crow crumpet cub dingo dolphin donut dragon drifter duck dumpling eagle echo falcon fern ferret fiddle finch fjord
flamingo fox frog galaxy gamer gecko goblin goose gopher griffin hamster harbor hawk hedgehog heron hobbit iguana
island jackal jaguar jelly kettle kitsune kiwi koala lantern lemur lizard llama lobster lynx magpie mango maple
marmot meadow melon meteor mocha monk moose moth muffin narwhal nectar newt ninja noodle nomad oak oracle orca
osprey otter owl oyster panda pancake parrot pebble pelican penguin phoenix pickle pigeon pilot pirate potato
puffin quokka rabbit raccoon ram raven reef ridge robin rocket saffron salmon sailor scout seal shark sloth snail
sparrow sprout squid stork summit tapir teapot thunder tiger toad toaster tofu tortoise toucan trout tulip turnip
turtle vixen voyager vulture waffle walrus wanderer whale willow wizard wolf wombat yak yeti zebra
""")

GIVEN = _words("""
alex amelie anna ben bjorn carla carlos chloe daan dani david elena ella emil emma erik eva felix finn frida gabi
hanna henrik hugo ines ivan jakub jan jana jasper jonas jule julia kai karim katja kevin klara lara lars laura
lena leo lina lisa louis luca lucia luis lukas maja marco marie marta mateo max maya mia mikkel mila nadia nico
nina noah nora oliver oscar pablo pia pieter rafa ravi rosa ruben sam sara selma sofia stella sven tara theo tim
tom valentina vera viktor yara yusuf zoe
""")

# Left as somebody once registered them.
TAKEN = _words("""
NotABot_Promise BreadIsTemporary TheRealKeyboardCat OneMoreGameThenBed caffeine_overflow 404SleepNotFound
MondayMorningAgain lurking_since_2014 SirLagsALot queueing4soup ItsOnlyTuesday pixels_and_toast AlmostDiamond3
LeftShoeOnly PleaseSendSnacks ModCheckPls stairs_are_hard RespawnInFive grandma_on_wifi WhoAteMyAggro
deskfan_enjoyer SoupOfTheDay77 TouchGrassLater chairman_meow86 LastPlaceHero CtrlAltDefeat SofaKingTired
OutOfManaAgain definitely_working HoldMyTea vinyl_and_rain BassDropBakery SixStringSam four_on_the_floor 909Addict
ReverbInTheShower offbeat_olga SubwooferSue MIDI_Chlorian TapeHissTom dj_teabreak SynthAndSensibility LoFiLarry
WubWubWendy crate_digger_x CuttleFish_Actual Ohmwrecker_Jr kilo_watt_kat MrBlueScreen NullPointerNed
git_push_force rubberduck_dev SudoSandwich semicolon_sam RegexRita StackOverflowed off_by_one OffByTwo
BuildFailedAgain lgtm_ship_it CacheMeOutside tabs_not_spaces Xx_ShadowToast_xX xXPotatoSlayerXx DarkLordBrian
TTV_Bananaman ttv_marvin_ imBadAtThis AverageAndy ProNoobie GGEZnot
""")

CYRILLIC = _words("""
Ёжик_в_тумане КотБаюн ЗлойБобёр Марина_К снежок2007 ПельменьТВ ДядяФёдор Борщ_и_Точка ночная_сова ЛенивыйКит
Алёнка92 громозека ТихийОкеан Вареник_UA Козак_Мамай Зірка_Степу Їжачок ґава_на_дубі Смаколик ПанКоцький
Роман_Київ дощик_іде Слънчо_BG Бабата_игра Рибка_Софија ЦрниВук Јелена_НС Шумадинац
""")

GREEK = _words("""
Ελένη_μ Νυχτοπούλι ΚαφέςΦραπέ Γιώργος88 Αστέρι_του_Νότου Θάλασσα Μικρός_Πρίγκιπας Παγωτό_Φιστίκι ΣκύλοςΠειρατής
Δήμητρα_Κ Ο_Κύριος_Λάθος Ζαχαρένια
""")

ARABIC = _words("""
قمر_الليل أحمد_الصقر بنت_البحر صقر_الصحراء قهوة_وكتاب نور_١٢٣ الفارس_الأزرق ياسمين_دمشق سلطان_الألعاب قطة_سوداء
رمال_ذهبية خالد_لايف شاي_بالنعناع مهرة
""")

HEBREW = _words("""
חתול_ברחוב נועה_ל הדוב_הגדול קפה_שחור לילה_לבן תפוח_אדמה יוסי_גיימר שקשוקה_טובה כוכב_צפון דגים_ביום_שלישי רותם88
אבוקדו
""")

JAPANESE = _words("""
ねこまる たこ焼き侍 夜更かしペンギン さくらもち ゆき_0214 抹茶ラテ 眠いカワウソ 梅干しおにぎり ぽんぽこ狸
風船うさぎ 深夜のラーメン しろくま隊長 ミカン星人 カレーパン 月見うどん はりねずみ 雨音 コーヒー牛乳
ゲーム下手な鈴木 クラゲの森 ほうじ茶 ドット絵職人 みなとの犬 つばめ_28 わさび多め
""")

KOREAN = _words("""
달빛고양이 김치전사 새벽감성 떡볶이요정 구름위에 하늘다람쥐 치킨은진리 민트초코단 잠만보99 곰돌이푸린 별헤는밤
라면한그릇 느긋한수달 바다소년 호두과자 초코우유_ 파란우산 눈사람_77 귤까먹자 비오는날
""")

CHINESE = _words("""
月下独酌 小熊猫阿福 奶茶加珍珠 风一样的男子 深海鱼 火锅爱好者 晴天娃娃 一只咸鱼 青菜豆腐 阿明2020 夜猫子 喵星人_
橘子汽水 北极星 爱睡觉的猪 雨中漫步 麻辣小龙虾 竹林听雨 大白兔奶糖 今晚打老虎 雲吞麵 台北小吃貨
""")

THAI = _words("""
แมวส้ม น้องหมาอ้วน ชาเย็นหวานน้อย ผัดไทยกุ้งสด ฝนตกตอนเย็น นกฮูกกลางคืน สายลม_88 มะม่วงน้ำปลาหวาน พี่หมีใจดี
ข้าวเหนียวทุเรียน ดาวเหนือ ปลาทูแม่กลอง
""")

HINDI = _words("""
चायवाला_लाइव रात_का_राजा मीठी_जलेबी राहुल_गेमर नीला_आसमान शेर_खान प्रिया_07 बारिश_की_बूँदें समोसा_प्रेमी चाँदनी
दिल्ली_का_दिल मस्तमौला
""")

EMOJI = _words("""
🦊FoxyLina luna🌙 🍕pizza_phil🍕 MrToad🐸 ☕CoffeeBean☕ 🏴󠁧󠁢󠁳󠁣󠁴󠁿HighlandHugh 👩‍🚀AstroAnja KaiDev👨‍💻 🌈Mika
sushi🍣roll Björn🐻‍❄️ 🎧BassBetty Team🇪🇺Eva ✨glitterbug✨ 🧀
""")

LONG = (
    "TheQuickBrownFoxJumpsOver",
    "wholetthedogsoutagain2024",
    "InternetExplorer_IsMyHero",
    "supercalifragilistic_mary",
    "definitely_not_a_sockpupp",
    "WWWWWWWWWWWWWWWWWWWWWWWWW",
    "iiiiiiiiiiiiiiiiiiiiiiiii",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenfabrik",
    "Captain Bartholomew ‘Two Biscuits’ Winterbottom the Third of Upper Slaughter",
    "とてもとても長い名前のひとですがどうぞよろしくおねがいしますいつもたのしくみています今日もがんばってくださいね応援しています",
)

OTHER_SCRIPTS = (
    *CYRILLIC,
    *GREEK,
    *ARABIC,
    *HEBREW,
    *JAPANESE,
    *KOREAN,
    *CHINESE,
    *THAI,
    *HINDI,
    *EMOJI,
)
