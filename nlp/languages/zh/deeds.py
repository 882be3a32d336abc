"""What was done or how it was said, as a title tells it: Chinese, simplified and traditional characters.

Each pattern looks at the words of one report; the first that fits counts. A phrase may end with the
preposition that leads to its subject; without a subject the preposition falls away.
"""

from __future__ import annotations

DEEDS = (
    (
        r"停[产產工]|停[下止][^，。；]{0,12}(?:生[产產]|[产產][线線])|[暂暫]停[^，。；]{0,12}生[产產]|停[线線]",
        "halted production",
    ),
    (r"[减減][产產]", "cut production of"),
    (
        r"[恢复復]{2}[^，。；]{0,6}(?:生[产產]|[产產][线線])|[复復][产產工]",
        "resumed production",
    ),
    (r"取消[^，。；]{0,24}航班|航班[^，。；]{0,10}取消", "cancelled flights"),
    (r"免[费費]退|退改|退票", "offered ticket refunds"),
    (r"(?:上[调調]|[调調][涨漲]|提高)[^，。；]{0,20}[价價]|[涨漲][价價]", "raised prices of"),
    (r"(?:不再|停止|[暂暫]停|拒[绝絕])[^，。；]{0,4}[签簽]", "stopped signing contracts"),
    (
        r"(?:[签簽][署订訂]|[签簽])[^，。；]{0,24}(?:合同|合[约約]|[协協][议議定]|契[约約]|[备備]忘[录錄])",
        "signed an agreement on",
    ),
    (r"(?:[设設]立|[开開][设設通])[^，。；]{0,16}(?:窗口|[热熱][线線])", "set up a desk"),
    (
        r"(?:成立|[设設]立|[组組]建)[^，。；]{0,16}(?:[对對]策本部|工作[组組]|小[组組])",
        "set up a team",
    ),
    (
        r"雷[达達][^，。；]{0,12}(?:照射|[锁鎖]定|瞄[准準])|(?:照射|[锁鎖]定)[^，。；]{0,12}雷[达達]",
        "directed its radar at others",
    ),
    (
        r"(?:[驶駛]入|[进進]入|[闯闖]入)[^，。；]{0,12}(?:[领領]海|海域|水域|空域)",
        "entered waters of the other side",
    ),
    (r"(?:[举舉]行|展[开開])[^，。；]{0,12}(?:演[习習]|[军軍]演|[训訓][练練])", "held an exercise"),
    (
        r"(?:取消|叫停|中止|延期|推[迟遲])[^，。；]{0,16}(?:演出|演唱[会會]|音[乐樂][会會]|活[动動]|公演|[访訪][问問]|[会會][议議]|上映)",
        "called off an event",
    ),
    (
        r"(?:取消|推[迟遲]|延期|延[后後])[^，。；]{0,12}(?:[访訪][华華日美中]|行程|[会會][晤谈談])",
        "put off a visit",
    ),
    (r"[请請][愿願][书書]|[陈陳]情", "handed in a petition"),
    (r"致函|去信|信函|[书書][简簡]", "sent a letter"),
    (r"起[诉訴]|公[诉訴]", "indicted someone"),
    (
        r"(?:世[贸貿]|WTO|世界[贸貿]易[组組][织織])[^。；]{0,24}(?:磋商|[咨諮]商|[协協]商)",
        "asked for consultations",
    ),
    (r"异[议議]|異[议議]|行政[复複][议議]|申[诉訴]|上[诉訴]", "lodged an objection"),
    (r"提起[诉訴][讼訟]|提[诉訴]|[诉訴][讼訟]", "filed a suit"),
    (r"判[处處刑]|宣判", "passed a sentence"),
    (r"扣[押留][^，。；]{0,24}[船艇]|[船艇][^，。；]{0,12}扣[押留]", "seized a vessel"),
    (r"拘[留押捕]|逮捕|扣押", "detained someone"),
    (r"召回[^，。；]{0,8}大使", "recalled an ambassador"),
    (
        r"(?:[发發]布|[发發]表|公布|通[过過])[^，。；]{0,20}(?:[报報]告|白皮[书書]|[问問]卷|民[调調])",
        "published a report",
    ),
    (r"(?:[释釋]放|投放)[^，。；]{0,10}(?:[储儲][备備]|[库庫]存)", "released stockpiles of"),
    (r"提醒|注意安全|[谨謹]慎前往", "issued a caution"),
    (r"[视視]察|考察", "made an inspection tour"),
    (r"下架|停[售卖賣]|停止[销銷]售", "stopped sales of"),
    (r"[扩擴][产產]|增[产產]|[扩擴]大[^，。；]{0,6}[产產][能量]", "expanded production of"),
    (r"替代[^，。；]{0,10}(?:[来來]源|供[应應]|[采採][购購])", "looked for other suppliers of"),
    (r"收[购購]|[并併][购購]", "took over a company"),
    (
        r"[试試]射|[发發]射(?![装裝]置|架|[车車]|[台臺]|器|筒|系[统統]|[场場]|基地|井|[设設][备備])",
        "fired a missile",
    ),
    (
        r"(?:[导導]|[飞飛])[弹彈][^，。；]{0,20}(?:[运運][抵入]|[进進][驻駐]|部署)|"
        r"(?:[运運][抵入]|部署)[^，。；]{0,20}(?:[导導]|[飞飛])[弹彈]",
        "deployed missiles",
    ),
    (r"[驱驅][离離]", "drove others off"),
    (
        r"(?:[开開]始|着手|著手|[启啟][动動])[^，。；]{0,16}(?:[讨討][论論]|[协協][商议議]|[谈談]判|磋商)",
        "began talks on",
    ),
    (r"(?:召[开開]|[举舉]行)[^，。；]{0,24}[会會](?:[议議]|[晤谈談])?", "held a meeting on"),
)

VOICED = (
    (
        r"不予置[评評]|不予[评評][论論]|[拒未][绝絕予]?[^，。；]{0,4}置[评評]",
        "declined to comment on",
    ),
    (
        r"否[认認]|不[实實]|[谣謠]言|毫[无無](?:根[据據]|事[实實])|[无無]稽|捏造|子[虚虛][乌烏]有",
        "denied reports on",
    ),
    (
        r"(?:要求|敦促|促[请請]?|呼[吁籲])[^，。；]{0,24}(?:撤回|撤[销銷]|取消|收回|解除)",
        "demanded a withdrawal of",
    ),
    (r"[遗遺]憾", "expressed regret over"),
    (
        r"(?:呼[吁籲]|希望|主[张張]|[愿願]意?)[^，。；]{0,16}(?:[对對][话話]|磋商|[沟溝]通|[协協]商)",
        "called for talks on",
    ),
    (r"警告|正告", "gave a warning on"),
    (r"[关關]切|[担擔][忧憂心]|[忧憂][虑慮]", "voiced concern over"),
    (
        r"正[当當]合法|合理合法|完全正[当當]|[无無]可[非厚][议議]|正[当當]、合理",
        "defended the position on",
    ),
)

SHARE = r"(?P<who>[\w·]{2,14}?)(?:的)?股[价價]"
