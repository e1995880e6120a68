import { launchBrowser } from "./browser.ts"; import { serve } from "../../.ci/serve.mjs";
const {address}=await serve("/tmp/page"); const b=await launchBrowser();
const jobs=process.argv.slice(2);
for(const j of jobs){const [name,q,w,scheme,media,act]=j.split("|");
 const c=await b!.newContext({viewport:{width:+w,height:900},colorScheme:scheme as "light",deviceScaleFactor:1});const p=await c.newPage();
 p.on("console",m=>console.log(name,m.type(),m.text().slice(0,300)));p.on("pageerror",e=>console.log(name,"ERR",String(e).slice(0,400)));
 await p.goto(address+q);await p.waitForSelector("h1");await p.evaluate(()=>document.fonts.ready);
 if(media==="print")await p.emulateMedia({media:"print"});
 if(act){await p.evaluate(a=>{for(const d of document.querySelectorAll(a))(d as HTMLDetailsElement).open=true},act)}
 await p.waitForTimeout(300);
 const sw=await p.evaluate(()=>[document.documentElement.scrollWidth,document.documentElement.scrollHeight]);console.log(name,sw.join());
 const H=+w>800?1500:1900; for(let i=0;i*H<sw[1]&&i<(+(process.env.N??5));i++)await p.screenshot({path:`/tmp/shots/${name}-${i}.png`,fullPage:true,clip:{x:0,y:i*H,width:+w,height:Math.min(H,sw[1]-i*H)}});await c.close();}
await b!.close();process.exit(0);
