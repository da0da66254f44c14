/// How the page looks: light or dark by the reader's setting, and on paper.
enum PageStyle {
    static let css = """
        :root{color-scheme:light dark;--ink:#1b1f24;--soft:#57606a;--paper:#fff;--line:#d0d7de;
        --good:#116329;--fair:#7a4b00;--bad:#b4141b;--plot:#0550ae;--shade:#f6f8fa}
        @media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9da7b3;--paper:#12161c;
        --line:#3d444d;--good:#5fd38a;--fair:#e3b341;--bad:#ff9a92;--plot:#79c0ff;--shade:#1c222b}}
        *{box-sizing:border-box}
        body{font:16px/1.45 system-ui,"Segoe UI",sans-serif;color:var(--ink);
        background:var(--paper);margin:0 auto;padding:1rem;max-width:76rem}
        h1{font-size:1.5rem;margin:.2rem 0}h2{font-size:1.25rem;margin:2rem 0 .4rem;
        border-bottom:2px solid var(--line);padding-bottom:.2rem}h3{font-size:1rem;margin:1rem 0 .3rem}
        .verdict{font-weight:600;margin:.2rem 0}.remark{border-left:4px solid var(--fair);
        padding:.2rem .6rem;margin:.4rem 0;background:var(--shade)}
        .scroll{overflow-x:auto}.scroll:focus-visible,a:focus-visible{outline:2px solid var(--plot)}
        table{border-collapse:collapse;width:100%;font-size:.9rem;margin:.4rem 0}
        caption{text-align:left;font-weight:600;padding:.3rem 0}
        th,td{padding:.25rem .5rem;border-bottom:1px solid var(--line);text-align:right;
        vertical-align:top;font-variant-numeric:tabular-nums}
        td{white-space:nowrap}
        th:first-child,.words{text-align:left;white-space:normal}thead th{color:var(--soft);font-weight:600}
        tbody th{font-weight:400}.grid td,.grid thead th{text-align:center}
        .grid thead th:first-child{text-align:left}
        a{color:inherit}.grid a{text-decoration:none;font-size:1.15rem;padding:0 .12rem}
        .grid a:hover{text-decoration:underline}
        td.met,td.near,td.missed,td.noData,td.suspended{white-space:nowrap}
        .met{color:var(--good)}.near{color:var(--fair)}.missed{color:var(--bad)}
        .noData,.suspended{color:var(--soft)}.note{color:var(--soft);display:block}
        .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);
        white-space:nowrap}
        .news{margin:.4rem 0;padding:0;list-style:none}
        .charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,21rem),1fr));
        gap:.8rem}
        figure{margin:0;border:1px solid var(--line);border-radius:.4rem;padding:.5rem;
        break-inside:avoid}
        figcaption{font-size:.85rem}figcaption b{display:block}
        svg{display:block;width:100%;height:auto}svg text{font-size:9.5px;fill:var(--soft)}
        svg path,svg line{fill:none;stroke-width:1.4}
        .value{stroke:var(--plot)}svg circle.value{fill:var(--plot);stroke:none}
        .thin{stroke:var(--plot);stroke-opacity:.35}.target{stroke:var(--bad);stroke-dasharray:7 3}
        .mean{stroke:var(--soft)}.limit{stroke:var(--soft);stroke-dasharray:2 3}
        .projection{stroke:var(--plot);stroke-dasharray:4 3}
        svg path.improvement{fill:var(--good);stroke:var(--good)}
        svg path.concern{fill:var(--bad);stroke:var(--bad)}
        footer{color:var(--soft);font-size:.85rem;margin-top:2rem}
        @media print{:root{color-scheme:light;--ink:#000;--soft:#444;--paper:#fff;--line:#bbb;
        --good:#116329;--fair:#7a4b00;--bad:#b4141b;--plot:#0550ae;--shade:#fff}
        @page{size:A4;margin:14mm}body{font-size:10pt;padding:0;max-width:none}
        table{font-size:8.5pt}th,td{padding:.15rem .3rem}.scroll{overflow:visible}
        tr,figure,table{break-inside:avoid}h2,h3,caption{break-after:avoid}thead{display:table-header-group}
        .card{break-before:page}.charts{grid-template-columns:1fr 1fr}}
        """
}
