"""Word tables for the life of measures: Chinese, simplified and traditional."""

from __future__ import annotations

from nlp.words.lifecycle import DAY, MEASURE, LifecycleWords

JOIN = r"(?:、|，|和|与|與|及|以及|》、《|》和《)"
NAMED = rf"[《“]?(?P<measure>{MEASURE}+(?:[》”]?{JOIN}[《“]?{MEASURE}+)*)[》”]?"
OF_IT = r"[^，。；：根据據依按照因受]{0,16}?"  # between verb and measure: no ground for it
CLAUSE = (
    r"(?:^|[，。；：\n])(?:(?!根据|根據|依据|依據|按照|依照|按|受|因|基于|基於)[^，。；：]){0,24}?"
)
AFTER = (
    rf"[^。；：]{{0,24}}?(?:予以|即行|正式|同时|同時|"
    rf"[自从從于於]?{DAY}+[^，。]{{0,4}}?|将|將|被|宣布|現|现|，)*"
)
STEPS = (
    ("suspended", r"(?:暂停|暫停|中止|暂缓|暫緩)(?:实施|實施|执行|執行|适用|適用)?"),
    ("extended", r"(?:延长|延長|延续|延續|展期|续期|續期)"),
    ("resumed", r"(?:恢复|恢復|重新)(?:实施|實施|执行|執行|适用|適用)"),
    (
        "repealed",
        r"(?:废止|廢止|废除|廢除|撤销|撤銷|停止(?:实施|實施|执行|執行|适用|適用)|终止|終止|取消|解除|"
        r"不再(?:实施|實施|执行|執行|适用|適用))",
    ),
    ("amended", r"(?:修订|修訂|修改|调整|調整|修正)"),
)

WORDS = LifecycleWords(
    hint=r"暂停|暫停|中止|暂缓|暫緩|延长|延長|延续|延續|展期|续期|續期|恢复|恢復|重新|废止|廢止|废除|廢除|撤销|撤銷|"
    r"停止|终止|終止|取消|解除|不再|修订|修訂|修改|调整|調整|修正|失效|到期|届满|屆滿",
    turns=(
        *(
            (pattern, step)
            for step, verb in STEPS
            for pattern in (rf"{verb}{OF_IT}{NAMED}", rf"{CLAUSE}{NAMED}{AFTER}{verb}")
        ),
        (rf"{NAMED}[^。；：]{{0,20}}?(?:失效|到期|届满|屆滿)", "expired"),
    ),
    unreal=r"要求|敦促|促请|促請|呼吁|呼籲|希望|催促|应当|應當|可能|如果|假如|若|是否|尚未|未|没有|沒有|不会|不會|"
    r"拒绝|拒絕|否认|否認|考虑|考慮|计划|計劃|拟|擬|有望|期待|请求|請求|主张|主張|争取|爭取|能否|必须|必須|立即撤",
    until=r"(?:至|到|直至|截至)$",
    until_after=r"^(?:为止|為止|止|前)",
    at_once=r"(?:公布|发布|發布|公告)之日|即日起|立即",
)
